package org.qingshou.outsourcing.inbound;

import java.util.List;
import java.util.UUID;
import org.qingshou.outsourcing.inbound.AgencyMessages.DocumentAsked;
import org.qingshou.outsourcing.inbound.AgencyMessages.DocumentLine;

/** Papers that an agency asks for, as the agency API needs them. */
public interface AgencyDocuments {
    DocumentLine ask(String agency, DocumentAsked asked);

    List<DocumentLine> of(String agency, UUID packageId);

    /** The paper as compact JWE to the agency's key; counted and logged. */
    String fetch(String agency, String token);
}
