package org.qingshou.approvals.subject;

import java.util.List;

/**
 * What a checker sees: the title, the evidence, the effect of a yes, and the address of the record inside the
 * application, empty where the record has no page that a checker may open.
 */
public record Shown(Line title, List<Line> evidence, Line effect, String route) {}
