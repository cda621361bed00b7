package org.qingshou.messages.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qingshou.kernel.Refused;
import org.qingshou.messages.ReceiptResult;
import org.qingshou.messages.RouteMapping;
import org.qingshou.messages.RouteMapping.Proof;

/** How a provider's receipts are proven and read; the meanings one a line, the provider's word before the equals sign. */
class ReceiptFields extends Div {
    private final Select<Proof> proof = new Select<>();
    private final TextField header = new TextField(getTranslation("messages.route.field.proofHeader"));
    private final TextField list = new TextField(getTranslation("messages.route.field.listAt"));
    private final TextField id = new TextField(getTranslation("messages.route.field.receiptId"));
    private final TextField status = new TextField(getTranslation("messages.route.field.statusAt"));
    private final TextArea meanings = new TextArea(getTranslation("messages.route.field.meanings"));
    private final TextField reply = new TextField(getTranslation("messages.route.field.reply"));

    ReceiptFields() {
        addClassName("qs-form");
        proof.setLabel(getTranslation("messages.route.field.proof"));
        proof.setItems(Proof.values());
        proof.setItemLabelGenerator(item -> getTranslation("receipt-proof." + item));
        proof.setValue(Proof.HMAC_HEX);
        list.setHelperText(getTranslation("messages.route.field.listAt.help"));
        meanings.setHelperText(getTranslation(
                "messages.route.field.meanings.help",
                Arrays.stream(ReceiptResult.values())
                        .map(result -> result + " " + getTranslation("receipt-result." + result))
                        .collect(Collectors.joining(" · "))));
        add(proof, header, list, id, status, meanings, reply);
    }

    /** A common form to begin with. */
    void example() {
        show(new RouteMapping.Receipt(
                Proof.HMAC_HEX,
                "X-Signature",
                "/reports",
                "/msgId",
                "/status",
                Map.of("DELIVRD", ReceiptResult.DELIVERED, "UNDELIV", ReceiptResult.FAILED),
                "{\"code\":0}"));
    }

    void show(RouteMapping.Receipt receipt) {
        proof.setValue(receipt.proof());
        header.setValue(receipt.header());
        list.setValue(receipt.listAt());
        id.setValue(receipt.idAt());
        status.setValue(receipt.statusAt());
        meanings.setValue(receipt.meanings().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n")));
        reply.setValue(receipt.reply());
    }

    RouteMapping.Receipt value(RouteMapping.Replies replies) {
        return new RouteMapping.Receipt(
                proof.getValue(),
                header.getValue().strip(),
                list.getValue().strip(),
                id.getValue().strip(),
                status.getValue().strip(),
                read(),
                reply.getValue(),
                replies);
    }

    private Map<String, ReceiptResult> read() {
        Map<String, ReceiptResult> read = new TreeMap<>();
        meanings.getValue().lines().filter(line -> !line.isBlank()).forEach(line -> {
            int at = line.lastIndexOf('=');
            try {
                read.put(
                        line.substring(0, Math.max(0, at)).strip(),
                        ReceiptResult.valueOf(line.substring(at + 1).strip()));
            } catch (IllegalArgumentException e) {
                throw Refused.badInput("messages.route.line", line.strip());
            }
        });
        return read;
    }
}
