package org.qingshou.ledger.tape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what lies in the watched folder, one file after the other and by the same path as an upload. A file moves only
 * when its import has ended; after a crash it is taken again, and recognised.
 */
final class FolderImport {
    static final ActorId FOLDER = ActorId.system("folder");

    private static final Logger LOG = LoggerFactory.getLogger(FolderImport.class);

    private final WatchedFolder folder;
    private final Tapes tapes;
    private final Payments payments;
    private final MappingProfiles profiles;
    private final Texts texts;
    private final FailedFiles failures;

    FolderImport(
            WatchedFolder folder,
            Tapes tapes,
            Payments payments,
            MappingProfiles profiles,
            Texts texts,
            FailedFiles failures) {
        this.folder = folder;
        this.tapes = tapes;
        this.payments = payments;
        this.profiles = profiles;
        this.texts = texts;
        this.failures = failures;
    }

    void look() {
        for (WatchedFile file : folder.ready()) {
            try {
                take(file);
            } catch (Refused refused) {
                failed(file, sentence(refused.key(), refused.args()));
            } catch (UncheckedIOException e) {
                // Taken away or not readable: the other files need not wait for it.
                LOG.warn("a file of source {} in the watched folder could not be read", file.source(), e);
            }
        }
    }

    private void take(WatchedFile file) {
        LOG.info("taking {} file of source {} from the watched folder", file.kind(), file.source());
        if (file.kind() == WatchedFile.Kind.PAYMENTS) {
            read(file, in -> payments.importFile(file.name(), in, file.source(), FOLDER));
            folder.done(file);
        } else {
            end(file, tapes.importNow(read(file, in -> request(file, in)), FOLDER));
        }
    }

    private void failed(WatchedFile file, String reason) {
        folder.failed(file, reason);
        failures.tell(file);
    }

    private static <T> T read(WatchedFile file, Function<InputStream, T> reader) {
        try (InputStream in = Files.newInputStream(file.path())) {
            return reader.apply(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TapeRequest request(WatchedFile file, InputStream in) {
        var asOf = file.asOf();
        Inspection inspection = tapes.receiveAny(file.name(), in, FOLDER);
        return new TapeRequest(
                inspection.upload(),
                profiles.find(file.profileOfKind())
                        .or(() -> profiles.find(file.source()))
                        .orElse(null),
                file.source(),
                asOf,
                file.tapeKind(),
                file.scope(),
                true);
    }

    /** A tape that waits for a manager is in the house; what becomes of it is seen on its page. */
    private void end(WatchedFile file, TapeStatus tape) {
        if (tape.state() == TapeState.FAILED)
            failed(
                    file,
                    tape.messages().stream()
                            .map(message ->
                                    sentence(message.key(), message.args().toArray()))
                            .collect(Collectors.joining(System.lineSeparator())));
        else folder.done(file);
    }

    /** Nobody is signed in who has chosen a language: both. */
    private String sentence(String key, Object... args) {
        return List.of(Texts.CHINESE, Texts.ENGLISH).stream()
                .map(language -> texts.getTranslation(key, language, args))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
