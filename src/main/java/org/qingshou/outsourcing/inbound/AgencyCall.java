package org.qingshou.outsourcing.inbound;

import jakarta.servlet.http.HttpServletRequest;
import org.qingshou.outsourcing.gateway.CanonicalJson;

/** A verified call: who, under which id, and the very bytes that were signed. */
record AgencyCall(String agency, String id, byte[] body) {
    private static final String ATTRIBUTE = AgencyCall.class.getName();

    String sha256() {
        return CanonicalJson.sha256(body);
    }

    void putInto(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static AgencyCall of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof AgencyCall call) return call;
        throw new IllegalStateException("the call was not verified");
    }
}
