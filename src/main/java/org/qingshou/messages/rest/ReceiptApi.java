package org.qingshou.messages.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.access.Problems;
import org.qingshou.messages.ReceiptDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where providers tell what became of messages. Their calls have each provider's own form, so this is no part of the bank's
 * published API; the route says how each is proven and read.
 */
@Hidden
@RestController
@RequestMapping(ReceiptApi.BASE)
class ReceiptApi {
    static final String BASE = "/message-receipts/v1";
    static final int LARGEST_BODY = 256 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptApi.class);

    private final ReceiptDoor door;
    private final Problems problems;

    ReceiptApi(ReceiptDoor door, Problems problems) {
        this.door = door;
        this.problems = problems;
    }

    @PostMapping("/{route}")
    void receipts(@PathVariable UUID route, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "messages.receipt.large");
            return;
        }
        Optional<String> said = door.header(route).map(request::getHeader);
        if (said.isEmpty() || !door.proven(route, said.get(), body)) {
            LOG.warn("receipts for {} refused: not proven", route);
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "messages.receipt.unproven");
            return;
        }
        Optional<String> reply = door.take(route, body);
        if (reply.isEmpty()) {
            problems.write(request, response, HttpStatus.NOT_FOUND, "messages.receipt.unknown");
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(reply.get().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
