package org.qingshou.messages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What a provider that comes with receipts is let in by, and what becomes of them. */
@Service
public class ReceiptDoor {
    private final Routes routes;
    private final Receipts receipts;
    private final Replies replies;

    ReceiptDoor(Routes routes, Receipts receipts, Replies replies) {
        this.routes = routes;
        this.receipts = receipts;
        this.replies = replies;
    }

    /** The header by which this provider proves itself; empty where there is no such provider. */
    public Optional<String> header(UUID route) {
        return routes.find(route).map(found -> found.mapping().receipt().header());
    }

    public boolean proven(UUID route, String header, byte[] body) {
        return routes.find(route)
                .filter(found -> ProviderReceipts.proven(
                        found.mapping().receipt(),
                        header,
                        body,
                        routes.secrets(route).receipts()))
                .isPresent();
    }

    /**
     * Takes the receipts and answers of a call that was proven, each in a transaction of its own.
     *
     * @return what the provider wants to hear; empty where one of them is of a message that is not known (yet), so that
     *     the provider comes again
     */
    public Optional<String> take(UUID route, byte[] body) {
        RouteMapping.Receipt how = routes.get(route).mapping().receipt();
        List<ProviderReceipts.Told> told = ProviderReceipts.read(how, body);
        List<ProviderReplies.Told> answered = ProviderReplies.read(how.replies(), body);
        boolean all = !told.isEmpty() || !answered.isEmpty();
        for (ProviderReceipts.Told one : told) all &= receipts.take(route, one);
        for (ProviderReplies.Told one : answered) all &= replies.take(route, one);
        return all ? Optional.of(how.reply()) : Optional.empty();
    }
}
