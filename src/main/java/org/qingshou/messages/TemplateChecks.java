package org.qingshou.messages;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.qingshou.compliance.TextScreen;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.mapping.Placeholders;

/** What a text must hold and what it must not, before anybody is asked to allow it; pure. */
final class TemplateChecks {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SUBJECT = 100;
    private static final int LONGEST_SMS = 500;
    private static final int LONGEST_EMAIL = 4000;

    /** A number long enough for an account or a phone. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7,}");

    /** “as of {{today}}”, written in one of the ways it is written. */
    private static final Pattern AS_OF_TODAY = Pattern.compile("截[至止]\\s*\\{\\{" + MessageWords.DATE + "}}");

    private TemplateChecks() {}

    static void check(MessageUse use, String name, String subject, String text) {
        if (name.isBlank() || name.length() > LONGEST_NAME)
            throw Refused.badInput("messages.template.name", LONGEST_NAME);
        boolean email = use.kind() == MessageKind.EMAIL;
        if (email && (subject.isBlank() || subject.length() > LONGEST_SUBJECT))
            throw Refused.badInput("messages.template.subject", LONGEST_SUBJECT);
        int longest = email ? LONGEST_EMAIL : LONGEST_SMS;
        if (text.isBlank() || text.length() > longest) throw Refused.badInput("messages.template.text", longest);
        holes(use, subject + "\n" + text);
        words(use, subject + "\n" + text);
    }

    private static void holes(MessageUse use, String text) {
        Set<String> named = Placeholders.of(text);
        Set<String> unknown = new TreeSet<>(named);
        unknown.removeAll(MessageWords.ALL);
        if (!unknown.isEmpty()) throw Refused.badInput("messages.template.unknown", String.join("、", unknown));
        // R-ID-01: who reads it knows which bank speaks.
        if (!named.contains(MessageWords.BANK)) throw Refused.badInput("messages.template.needs", MessageWords.BANK);
        for (String needed : use.needs())
            if (!named.contains(needed)) throw Refused.badInput("messages.template.needs", needed);
        if (named.contains(MessageWords.AMOUNT) && AS_OF_TODAY.matcher(text).find())
            throw Refused.badInput("messages.template.asOf", MessageWords.AMOUNT_OF, MessageWords.DATE);
        if (!use.third()) return;
        Set<String> telling = new TreeSet<>(named);
        telling.retainAll(MessageWords.OF_DEBT);
        if (!telling.isEmpty()) throw Refused.badInput("messages.template.third", String.join("、", telling));
    }

    private static void words(MessageUse use, String text) {
        List<TextScreen.Found> found = TextScreen.of(text);
        if (!found.isEmpty())
            throw Refused.badInput(
                    "messages.template.word",
                    found.getFirst().word(),
                    "#text-topic." + found.getFirst().topic());
        String written = Placeholders.blank(text);
        // R-PAY-01: an account or a phone number comes from the bank's settings, never from whoever writes a text.
        if (LONG_NUMBER.matcher(written.replaceAll("[\\s-]", "")).find())
            throw Refused.badInput("messages.template.number");
        List<String> debt = use.third() ? TextScreen.ofDebt(written) : List.of();
        if (!debt.isEmpty()) throw Refused.badInput("messages.template.third", debt.getFirst());
    }
}
