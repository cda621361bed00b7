package org.qingshou.cases;

import org.qingshou.content.EvidenceStore;

/**
 * A file that proves something in a case.
 *
 * @param origin what it proves: text key {@code paper-origin.<origin>}
 */
public record CasePaper(EvidenceStore.Stored file, String origin) {}
