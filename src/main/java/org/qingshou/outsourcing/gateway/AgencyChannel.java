package org.qingshou.outsourcing.gateway;

/**
 * How one agency is reached.
 *
 * @param mapping the mapping's text; empty where the kind needs none
 * @param secretHeld whether a secret is kept; it is never shown
 */
public record AgencyChannel(String agency, ChannelKind kind, String mapping, boolean secretHeld, int version) {
    static AgencyChannel published(String agency) {
        return new AgencyChannel(agency, ChannelKind.OPEN_AGENCY, "", false, 0);
    }
}
