package org.qingshou.worklist;

import java.util.UUID;

/**
 * A filter and order of the worklist under a name, without a search.
 *
 * @param shared whether the people of a branch see it
 * @param editable whether the reader may rename or delete it
 */
public record SavedView(UUID id, String name, WorklistFilter filter, boolean shared, boolean editable) {}
