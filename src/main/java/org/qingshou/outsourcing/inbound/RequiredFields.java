package org.qingshou.outsourcing.inbound;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;

/** A document must hold every field that its record does not call nullable, inside lists too. */
final class RequiredFields {
    private RequiredFields() {}

    static <T> T check(T document) {
        check("", document);
        return document;
    }

    private static void check(String path, Object part) {
        if (part instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) required(path + "[" + i + "]", list.get(i), false);
            return;
        }
        if (!part.getClass().isRecord()) return;
        for (RecordComponent component : part.getClass().getRecordComponents())
            required(
                    path + "/" + component.getName(),
                    value(part, component),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    private static void required(String path, @Nullable Object value, boolean mayLack) {
        if (value != null) check(path, value);
        else if (!mayLack) throw Refused.badInput("outsourcing.api.missing", path);
    }

    private static @Nullable Object value(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
