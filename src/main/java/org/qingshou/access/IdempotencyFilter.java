package org.qingshou.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * {@code Idempotency-Key} on POSTs of the bank API, as the IETF draft of that name has it: the same call under the same
 * key gets the answer of the first, for a day. A call that was refused has changed nothing, so its key stays free. No
 * bean, or it would run for every address.
 */
final class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";

    /** A structured-field string, quotes being optional for callers who do not know of them. */
    private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x5B\\x5D-\\x7E]{1,200})\"?");

    private final IdempotencyKeys keys;
    private final Problems problems;

    IdempotencyFilter(IdempotencyKeys keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod()) || request.getHeader(HEADER) == null || caller() == null;
    }

    private static @Nullable Actor caller() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Actor actor ? actor : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher key = KEY.matcher(request.getHeader(HEADER).strip());
        Actor caller = caller();
        if (!key.matches() || caller == null) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "access.api.idempotency.key");
            return;
        }
        Optional<RepeatableCall> read;
        try {
            read = RepeatableCall.of(request);
        } catch (MultipartException e) {
            // Whoever answers meets the same form and says what is wrong with it.
            chain.doFilter(request, response);
            return;
        }
        if (read.isEmpty()) {
            problems.write(
                    request,
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "access.api.idempotency.body",
                    Integer.toString(RepeatableCall.LARGEST_BODY >> 20));
            return;
        }
        try (RepeatableCall call = read.get()) {
            switch (keys.claim(caller.id(), key.group(1), call.print())) {
                case IdempotencyKeys.Claim.Mine(UUID id) -> make(id, call.request(), response, chain);
                case IdempotencyKeys.Claim.Answered(IdempotencyKeys.Answer answer) -> repeat(answer, response);
                case IdempotencyKeys.Claim.UnderWay() ->
                    problems.write(request, response, HttpStatus.CONFLICT, "access.api.idempotency.underWay");
                case IdempotencyKeys.Claim.Other() ->
                    problems.write(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "access.api.idempotency.other");
            }
        }
    }

    private void make(UUID id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, answer);
            if (HttpStatus.Series.resolve(answer.getStatus()) == HttpStatus.Series.SUCCESSFUL) {
                keys.keep(
                        id,
                        new IdempotencyKeys.Answer(
                                answer.getStatus(),
                                answer.getContentType(),
                                answer.getHeader(HttpHeaders.LOCATION),
                                answer.getContentAsByteArray()));
                kept = true;
            }
        } finally {
            if (!kept) keys.free(id);
        }
        answer.copyBodyToResponse();
    }

    private static void repeat(IdempotencyKeys.Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        if (answer.contentType() != null) response.setContentType(answer.contentType());
        if (answer.location() != null) response.setHeader(HttpHeaders.LOCATION, answer.location());
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
