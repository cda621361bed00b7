package org.qingshou.access;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Which fields of a call are not as they must be, as {@code {field, code}} pairs; values are never repeated. */
final class FieldErrors {
    private FieldErrors() {}

    static List<Map<String, String>> of(MethodArgumentNotValidException invalid) {
        return invalid.getBindingResult().getFieldErrors().stream()
                .map(each -> entry(each.getField(), code(each)))
                .toList();
    }

    static List<Map<String, String>> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .map(each -> entry(
                        String.valueOf(each.getMethodParameter().getParameterName()),
                        code(each.getResolvableErrors().getFirst())))
                .toList();
    }

    static List<Map<String, String>> of(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(each -> entry(
                        each.getPropertyPath().toString(),
                        each.getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName()))
                .toList();
    }

    private static Map<String, String> entry(String field, String code) {
        return Map.of("field", field, "code", code);
    }

    /** The last code is the shortest: the constraint's own name. */
    private static String code(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
    }
}
