package org.qingshou.outsourcing.gateway;

/** Kinds of the messages to agencies. */
public final class GatewayKinds {
    public static final String PLACE = "agency.place";
    public static final String RECALL = "agency.recall";

    private GatewayKinds() {}
}
