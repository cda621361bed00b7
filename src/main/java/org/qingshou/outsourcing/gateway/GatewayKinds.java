package org.qingshou.outsourcing.gateway;

import java.util.List;

/** Kinds of the messages to agencies. */
public final class GatewayKinds {
    public static final String PLACE = "agency.place";
    public static final String RECALL = "agency.recall";

    /** Those about a placement, whose id is their ordering key. */
    public static final List<String> ALL = List.of(PLACE, RECALL);

    /** The question for a page of an agency's list; its ordering key is the comparison's id. */
    public static final String LIST = "agency.list";

    /** The question for the state of cases at a platform that does not report by itself. */
    public static final String STATE = "agency.state";

    private GatewayKinds() {}
}
