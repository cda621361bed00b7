package org.qingshou.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.qingshou.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Turns whatever goes wrong in a call of the bank's or an agency's API into a problem document. A call that reached no
 * controller has no controller to select by, so the address decides; screens explain their errors themselves.
 */
@RestControllerAdvice
@Order(0)
class ApiErrors {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final Problems problems;
    private final DataSize largestFile;

    ApiErrors(Problems problems, org.springframework.boot.servlet.autoconfigure.MultipartProperties multipart) {
        this.problems = problems;
        this.largestFile = multipart.getMaxFileSize();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(Exception error, HttpServletRequest request) throws Exception {
        // The chain of the API answers a caller who did not say who it is; other addresses are not ours.
        if (!isApi(request) || error instanceof AuthenticationException) throw error;
        HttpHeaders headers =
                error instanceof ErrorResponse standard ? new HttpHeaders(standard.getHeaders()) : new HttpHeaders();
        ProblemDetail body = body(error, request);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(body, headers, body.getStatus());
    }

    private static boolean isApi(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.startsWith("/agency-api/");
    }

    private ProblemDetail body(Exception error, HttpServletRequest request) {
        return switch (error) {
            case Refused refused -> problems.of(request, refused);
            case AccessDeniedException _ -> problems.of(request, HttpStatus.FORBIDDEN, "access.api.denied");
            case MaxUploadSizeExceededException _ ->
                problems.of(
                        request,
                        HttpStatus.CONTENT_TOO_LARGE,
                        "access.api.tooLarge",
                        Long.toString(largestFile.toMegabytes()));
            case MultipartException _ -> problems.of(request, HttpStatus.BAD_REQUEST, "access.api.multipart");
            case MethodArgumentNotValidException invalid -> invalid(request, FieldErrors.of(invalid));
            case HandlerMethodValidationException invalid -> invalid(request, FieldErrors.of(invalid));
            case ConstraintViolationException invalid -> invalid(request, FieldErrors.of(invalid));
            case MissingServletRequestParameterException missing ->
                problems.of(request, HttpStatus.BAD_REQUEST, "access.api.missing", missing.getParameterName());
            case MissingServletRequestPartException missing ->
                problems.of(request, HttpStatus.BAD_REQUEST, "access.api.missing", missing.getRequestPartName());
            case MethodArgumentTypeMismatchException wrong ->
                problems.of(request, HttpStatus.BAD_REQUEST, "access.api.type", wrong.getName());
            case HttpMessageNotReadableException _ ->
                problems.of(request, HttpStatus.BAD_REQUEST, "access.api.unreadable");
            case HttpRequestMethodNotSupportedException wrong ->
                problems.of(request, HttpStatus.METHOD_NOT_ALLOWED, "access.api.method", wrong.getMethod());
            case HttpMediaTypeNotSupportedException wrong ->
                problems.of(
                        request,
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "access.api.mediaType",
                        String.valueOf(wrong.getContentType()));
            case HttpMediaTypeNotAcceptableException _ ->
                problems.of(request, HttpStatus.NOT_ACCEPTABLE, "access.api.notAcceptable");
            case ErrorResponse standard
            when standard.getStatusCode().value() == HttpStatus.NOT_FOUND.value() ->
                problems.of(request, HttpStatus.NOT_FOUND, "access.api.notFound", request.getRequestURI());
            case ErrorResponse standard
            when standard.getStatusCode().is4xxClientError() ->
                problems.of(request, standard.getStatusCode(), "access.api.refused");
            default -> unexpected(error, request);
        };
    }

    private ProblemDetail unexpected(Exception error, HttpServletRequest request) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("error {} in {} {}", reference, request.getMethod(), request.getRequestURI(), error);
        HttpStatusCode status = HttpStatus.INTERNAL_SERVER_ERROR;
        ProblemDetail problem = problems.of(request, status, "access.api.unexpected", reference);
        problem.setProperty("reference", reference);
        return problem;
    }

    private ProblemDetail invalid(HttpServletRequest request, List<Map<String, String>> fields) {
        ProblemDetail problem = problems.of(request, HttpStatus.BAD_REQUEST, "access.api.invalid");
        problem.setProperty("errors", fields);
        return problem;
    }
}
