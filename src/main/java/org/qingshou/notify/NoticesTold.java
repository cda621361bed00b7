package org.qingshou.notify;

import java.util.Set;
import org.qingshou.kernel.ActorId;

/** These people have been told something; published in the transaction that tells them. */
public record NoticesTold(Set<ActorId> readers) {}
