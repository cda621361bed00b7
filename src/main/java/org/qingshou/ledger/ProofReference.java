package org.qingshou.ledger;

import java.util.regex.Pattern;
import org.qingshou.kernel.Refused;

/** The number of a paper that proves something; short and plain, so that nobody writes a person's name into it. */
final class ProofReference {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}(（〔][\\p{L}\\p{N}/()（）〔〕 _-]{0,79}");

    private ProofReference() {}

    /** @throws Refused where it is missing or longer than a number is */
    static String checked(String reference) {
        String stripped = reference.strip();
        if (!FORM.matcher(stripped).matches()) throw Refused.badInput("ledger.clock.reference");
        return stripped;
    }
}
