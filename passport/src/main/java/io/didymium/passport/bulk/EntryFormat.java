package io.didymium.passport.bulk;

import io.didymium.core.element.Element;
import io.didymium.core.material.AnalysisScope;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.bulk.AccountEntry.Direction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON form of {@link AccountEntry}. */
final class EntryFormat {
    private EntryFormat() {}

    static JsonObject write(AccountEntry entry) {
        JsonObjectBuilder json = JsonObject.builder()
                .put("account", entry.account().kind().name())
                .put("first", entry.account().first())
                .put("second", entry.account().second())
                .put("source", entry.source())
                .put("event", entry.event())
                .put("issuer", entry.issuer())
                .put("corrects", entry.corrects())
                .put("direction", entry.direction().name())
                .put("kilograms", entry.kilograms())
                .put("slack", entry.slack());
        entry.scope().ifPresent(scope -> json.put("scope", scope.name()));
        JsonObjectBuilder elements = JsonObject.builder();
        entry.elements()
                .forEach((element, amount) -> elements.put(
                        element.symbol(),
                        JsonObject.builder()
                                .put("kilograms", amount.kilograms())
                                .put("slack", amount.slack())
                                .put("open", amount.open())
                                .put("fraction", amount.fraction())
                                .build()));
        return json.put("elements", elements.build()).build();
    }

    static List<AccountEntry> read(JsonArray array) throws MalformedInputException {
        List<AccountEntry> entries = new ArrayList<>();
        for (JsonObject json : array.objects()) {
            entries.add(read(json));
        }
        return entries;
    }

    static AccountEntry read(JsonObject json) throws MalformedInputException {
        try {
            Map<Element, ElementAmount> amounts = new EnumMap<>(Element.class);
            JsonObject elements = json.requireObject("elements");
            for (String symbol : elements.names()) {
                JsonObject amount = elements.requireObject(symbol);
                amounts.put(
                        Element.ofSymbol(symbol),
                        new ElementAmount(
                                amount.requireDecimal("kilograms"),
                                amount.requireDecimal("slack"),
                                amount.requireDecimal("open"),
                                amount.requireDecimal("fraction")));
            }
            Optional<String> scope = json.findString("scope");
            return AccountEntry.builder(
                            new AccountKey(
                                    AccountKey.Kind.valueOf(json.requireString("account")),
                                    json.requireString("first"),
                                    json.requireString("second")),
                            json.requireString("source"),
                            json.requireString("event"),
                            json.requireString("issuer"),
                            Direction.valueOf(json.requireString("direction")))
                    .corrects(json.requireBoolean("corrects"))
                    .mass(json.requireDecimal("kilograms"), json.requireDecimal("slack"))
                    .contents(scope.isPresent() ? AnalysisScope.valueOf(scope.get()) : null, amounts)
                    .build();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new MalformedInputException(json.location(), String.valueOf(e.getMessage()), e);
        }
    }
}
