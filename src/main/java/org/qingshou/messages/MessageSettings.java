package org.qingshou.messages;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What only who runs the machine may say of messages.
 *
 * @param internalHosts hosts inside the bank's network that a provider's address may name, such as its own SMS platform;
 *     none by default. To this machine itself, where it is named here, plain HTTP will do
 */
@ConfigurationProperties("qingshou.messages")
public record MessageSettings(@DefaultValue List<String> internalHosts) {
    public MessageSettings {
        internalHosts = List.copyOf(internalHosts);
    }

    boolean mayBeInternal(String host) {
        return internalHosts.stream().anyMatch(host::equalsIgnoreCase);
    }
}
