package io.didymium.examples.cli.policy;

import io.didymium.core.id.PartyId;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.core.material.determination.UmpireRule;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a settlement rule such as {@code TREO=0.30 %:middle-of-three}, or {@code TREO=0.30 %:mean-with-nearer@did:web:mine.example} for the
 * lots of one seller; where no rule is named, the umpire's value settles.
 */
public final class SettlementChoice implements ITypeConverter<SettlementRule> {
    private static final Pattern RULE = Pattern.compile("([^=]+)=([^:@]+)(?::([a-z-]+))?(?:@(.+))?");

    @Override
    public SettlementRule convert(String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static SettlementRule parse(String text) {
        Matcher parts = RULE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no rule such as 'TREO=0.30 %:middle-of-three'");
        }
        String umpire = parts.group(3) == null ? "umpire" : parts.group(3);
        for (UmpireRule rule : UmpireRule.values()) {
            if (rule.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(umpire)) {
                SettlementRule settled = SettlementRule.of(parts.group(1), parts.group(2), rule);
                return parts.group(4) == null ? settled : settled.ofSeller(new PartyId(parts.group(4)));
            }
        }
        throw new IllegalArgumentException("'" + umpire + "' is none of middle-of-three, mean-with-nearer, umpire");
    }
}
