package org.qingshou.compliance;

/** What is about to be done (催收动作), with its channel and whether it goes out from the bank. */
public enum ContactAction {
    CALL_OUT_DEBTOR(Channel.VOICE, true),
    CALL_OUT_CO_DEBTOR(Channel.VOICE, true),
    CALL_OUT_GUARANTOR(Channel.VOICE, true),
    CALL_OUT_HEIR(Channel.VOICE, true),
    CALL_OUT_CONTACT(Channel.VOICE, true),
    CALL_OUT_VOICEBOT(Channel.VOICE, true),
    CALL_IN(Channel.VOICE, false),
    CALL_UNRECORDED(Channel.VOICE, true),
    VISIT_HOME(Channel.VISIT, true),
    VISIT_BUSINESS(Channel.VISIT, true),
    VISIT_EMPLOYER(Channel.VISIT, true),
    VISIT_GUARANTOR(Channel.VISIT, true),
    VISIT_COLLATERAL(Channel.NONE, true),
    VISIT_FIELD_SURVEY(Channel.VISIT, true),
    VISIT_DOOR_SERVICE(Channel.VISIT, true),
    VISIT_JOINT_COLLECT(Channel.VISIT, true),
    VISIT_VILLAGE_OFFICE(Channel.VISIT, true),
    BRANCH_MEETING(Channel.NONE, false),
    SMS_OVERDUE(Channel.MESSAGE, true),
    SMS_PROMISE_REMINDER(Channel.MESSAGE, true),
    SMS_AGENCY_NOTICE(Channel.MESSAGE, true),
    SMS_DEMAND(Channel.MESSAGE, true),
    SMS_CONTACT_RELAY(Channel.MESSAGE, true),
    EMAIL_OUT(Channel.MESSAGE, true),
    NOTICE_DEMAND(Channel.LETTER, true),
    NOTICE_GUARANTOR(Channel.LETTER, true),
    NOTICE_AGENCY(Channel.LETTER, true),
    NOTICE_ASSIGN(Channel.LETTER, true);

    private final Channel channel;
    private final boolean outbound;

    ContactAction(Channel channel, boolean outbound) {
        this.channel = channel;
        this.outbound = outbound;
    }

    public Channel channel() {
        return channel;
    }

    public boolean outbound() {
        return outbound;
    }

    public boolean isVisit() {
        return name().startsWith("VISIT_");
    }
}
