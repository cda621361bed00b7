package org.qingshou.exports.download;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;

/**
 * Shows a file on the page: a picture, something to be heard or seen, or a way to open it beside. Looking is not taking out;
 * whoever gives the bytes writes down that somebody looked.
 */
public class FileLook extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /** Gives the bytes; asked when the browser fetches them, apart from the page. */
    @FunctionalInterface
    public interface Source {
        void send(DownloadEvent event) throws IOException;
    }

    public FileLook(String name, String mime, Source source) {
        getContent().addClassName("qs-look");
        getContent().add(shown(name, mime, source));
    }

    /** Whether browsers show files of this kind. */
    public static boolean canShow(String mime) {
        return mime.startsWith("image/") || mime.equals("application/pdf") || plays(mime);
    }

    private static boolean plays(String mime) {
        return mime.startsWith("video/") || (mime.startsWith("audio/") && !mime.equals("audio/amr"));
    }

    private Component shown(String name, String mime, Source source) {
        DownloadHandler handler = event -> source.send(event);
        if (mime.startsWith("image/")) return new Image(handler, name);
        if (plays(mime)) return new Player(mime.startsWith("video/") ? "video" : "audio", name, handler);
        Anchor open = new Anchor(handler, AttachmentType.INLINE, getTranslation("exports.look.open", name));
        open.setTarget("_blank");
        return open;
    }

    private static final class Player extends Component {
        private static final long serialVersionUID = 1L;

        Player(String tag, String name, DownloadHandler handler) {
            super(new Element(tag));
            getElement().setAttribute("controls", true);
            getElement().setAttribute("aria-label", name);
            getElement().setAttribute("src", handler);
        }
    }
}
