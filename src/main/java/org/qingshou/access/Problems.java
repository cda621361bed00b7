package org.qingshou.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The error answers of both APIs: RFC 9457 documents whose {@code code} is the text key, for programs, and whose
 * {@code detail} is its sentence in the caller's language, for people.
 */
@Component
public class Problems {
    private final Texts texts;
    private final JsonMapper json;

    Problems(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    public ProblemDetail of(HttpServletRequest request, HttpStatusCode status, String code, String... args) {
        String sentence = texts.getTranslation(code, CallerLanguage.of(request), (Object[]) args);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        HttpStatus known = HttpStatus.resolve(status.value());
        if (known != null) problem.setTitle(known.getReasonPhrase());
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("code", code);
        return problem;
    }

    public ProblemDetail of(HttpServletRequest request, Refused refused) {
        String[] args =
                java.util.Arrays.stream(refused.args()).map(String::valueOf).toArray(String[]::new);
        return of(request, status(refused.kind()), refused.key(), args);
    }

    /** For security filters, which no controller advice reaches. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String... args)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(of(request, status, code, args)));
    }

    private static HttpStatus status(Refused.Kind kind) {
        return switch (kind) {
            case BAD_INPUT -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
        };
    }
}
