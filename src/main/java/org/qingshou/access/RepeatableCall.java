package org.qingshou.access;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.util.WebUtils;

/**
 * A call whose content has been read once, for its fingerprint, and can be read again by whoever answers it. Files of a
 * form stay where the server has put them; any other body is held in memory.
 */
final class RepeatableCall implements AutoCloseable {
    /** A body above this size is to be sent as the file of a form. */
    static final int LARGEST_BODY = 16 << 20;

    private static final StandardServletMultipartResolver FORMS = new StandardServletMultipartResolver();

    private final HttpServletRequest request;
    private final byte[] print;
    private final boolean ownForm;

    private RepeatableCall(HttpServletRequest request, byte[] print, boolean ownForm) {
        this.request = request;
        this.print = print;
        this.ownForm = ownForm;
    }

    /**
     * Empty where the body is too large.
     *
     * @throws org.springframework.web.multipart.MultipartException where the form cannot be read
     */
    static Optional<RepeatableCall> of(HttpServletRequest request) throws IOException {
        MessageDigest digest = sha256();
        add(digest, request.getMethod());
        add(digest, request.getRequestURI());
        add(digest, String.valueOf(request.getQueryString()));
        if (FORMS.isMultipart(request)) {
            MultipartHttpServletRequest given = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
            MultipartHttpServletRequest form = given == null ? FORMS.resolveMultipart(request) : given;
            addForm(digest, form);
            return Optional.of(new RepeatableCall(given == null ? form : request, digest.digest(), given == null));
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) return Optional.empty();
        add(digest, String.valueOf(request.getContentType()));
        digest.update(body);
        return Optional.of(new RepeatableCall(new ReadAgain(request, body), digest.digest(), false));
    }

    private static void addForm(MessageDigest digest, MultipartHttpServletRequest form) throws IOException {
        for (Map.Entry<String, String[]> field : new TreeMap<>(form.getParameterMap()).entrySet()) {
            add(digest, field.getKey());
            Arrays.stream(field.getValue()).forEach(value -> add(digest, value));
        }
        for (var files : new TreeMap<>(form.getMultiFileMap()).values())
            for (MultipartFile file : files) {
                add(digest, file.getName());
                add(digest, String.valueOf(file.getOriginalFilename()));
                add(digest, Long.toString(file.getSize()));
                try (InputStream in = new DigestInputStream(file.getInputStream(), digest)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
    }

    /** Texts are told apart by their lengths, so that no two calls read alike. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpServletRequest request() {
        return request;
    }

    byte[] print() {
        return print;
    }

    @Override
    public void close() {
        if (ownForm && request instanceof MultipartHttpServletRequest form) FORMS.cleanupMultipart(form);
    }

    private static final class ReadAgain extends HttpServletRequestWrapper {
        private final byte[] body;

        ReadAgain(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] to, int from, int length) {
                    return bytes.read(to, from, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("calls of the API are not asynchronous");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
