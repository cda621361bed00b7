package org.qingshou.outbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import org.qingshou.outbox.channel.InternalAddresses;

/**
 * Keeps a request from addresses inside. A name is looked at when it is resolved for the connection, so that one that
 * changes between check and call gains nothing; one internal address among several bars the name.
 */
final class OutsideOnly implements Dns {
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> found = Dns.SYSTEM.lookup(host);
        if (found.stream().anyMatch(InternalAddresses::contains)) throw new InternalAddress(host);
        return found;
    }

    static final class InternalAddress extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        InternalAddress(String host) {
            super(host);
        }
    }
}
