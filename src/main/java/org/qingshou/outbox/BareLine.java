package org.qingshou.outbox;

import org.qingshou.outbox.channel.OutboundChannel;

/** The house's HTTP client without anything around it, for comparing: what the wire and the partner alone take. */
public final class BareLine {
    private final HttpLine line = new HttpLine();

    /** @return the status that was answered; 0 where there was no answer */
    public int send(OutboundChannel.Request request) {
        return line.send(request) instanceof Sent.Answered(var answer) ? answer.status() : 0;
    }
}
