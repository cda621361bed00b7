package org.qingshou.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The RFC 9457 answer of a security filter, which no controller advice can write. */
final class ProblemBody {
    private ProblemBody() {}

    static void write(HttpServletResponse response, HttpStatus status) throws IOException {
        String detail = status == HttpStatus.UNAUTHORIZED
                ? "Send a valid, unexpired API key as 'Authorization: Bearer <key>'."
                : "This API key may not do that.";
        response.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(status.getReasonPhrase(), status.value(), detail));
    }
}
