package io.didymium.passport.trust;

import static java.util.Objects.requireNonNull;

import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Scheme;
import io.didymium.core.id.Concept;
import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import java.math.BigDecimal;
import java.util.Set;

/**
 * The rules of a chain-of-custody scheme as its owner publishes them. Books are judged by these, never by the rules that their
 * holder states.
 *
 * @param iri the IRI of the scheme
 * @param rules its rules, with name and version
 */
public record TrustedScheme(String iri, Scheme rules) {
    private static final Set<String> MEMBERS = Set.of(
            "iri",
            "name",
            "model",
            "method",
            "periodMonths",
            "carriedPeriods",
            "averagedPeriods",
            "deficitLimitKg",
            "transfersBetweenSites");

    /** @throws IllegalArgumentException if the IRI is none */
    public TrustedScheme {
        requireNonNull(rules, "rules");
        new Concept(iri, rules.name());
    }

    JsonObject write() {
        return JsonObject.builder()
                .put("iri", iri)
                .put("name", rules.name())
                .put("model", rules.model().name())
                .put("method", rules.method().name())
                .put("periodMonths", rules.periodMonths())
                .put("carriedPeriods", rules.carriedPeriods())
                .put("averagedPeriods", rules.averagedPeriods())
                .put("deficitLimitKg", rules.deficitLimit().kilograms())
                .put("transfersBetweenSites", rules.transfersBetweenSites())
                .build();
    }

    static TrustedScheme read(JsonObject json) throws MalformedInputException {
        json.allowOnly(MEMBERS);
        String iri = json.requireString("iri");
        String name = json.requireString("name");
        String model = json.requireString("model");
        String method = json.requireString("method");
        int months = count(json, "periodMonths");
        int carried = count(json, "carriedPeriods");
        int averaged = count(json, "averagedPeriods");
        BigDecimal deficit = json.requireDecimal("deficitLimitKg");
        boolean transfers = json.requireBoolean("transfersBetweenSites");
        try {
            return new TrustedScheme(
                    iri,
                    Scheme.builder(name, CustodyModel.valueOf(model), BalanceMethod.valueOf(method), months)
                            .carriedPeriods(carried)
                            .averagedPeriods(averaged)
                            .deficitLimit(new Mass(deficit))
                            .transfersBetweenSites(transfers)
                            .build());
        } catch (IllegalArgumentException | ArithmeticException e) {
            // The rules are those of the values themselves.
            throw new MalformedInputException(json.location(), String.valueOf(e.getMessage()), e);
        }
    }

    private static int count(JsonObject json, String name) throws MalformedInputException {
        long count = json.requireInteger(name);
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw json.malformed(name, "a count expected, found " + count);
        }
        return (int) count;
    }
}
