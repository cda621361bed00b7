package org.qingshou.outsourcing.gateway;

import java.util.List;

/** Kinds of the messages to agencies. */
public final class GatewayKinds {
    public static final String PLACE = "agency.place";
    public static final String RECALL = "agency.recall";
    public static final List<String> ALL = List.of(PLACE, RECALL);

    private GatewayKinds() {}
}
