package org.qingshou.strategy.method;

import java.util.List;

/** A kind of record of one method, with the fields its form asks for. */
public record RecordKind(String code, List<Field> fields) {}
