package io.didymium.passport.exchange.aas.template;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.json.JsonDocument;

/**
 * What a submodel states.
 *
 * @param template the template that it is made by
 * @param id its id
 * @param values its values by short id, as the value-only form has them: numbers and truth values as such, texts in several languages by
 *     language
 */
public record AasSubmodel(IdtaTemplate template, String id, JsonDocument values) {
    /** @throws NullPointerException if a part is null */
    public AasSubmodel {
        requireNonNull(template, "template");
        requireNonNull(id, "id");
        requireNonNull(values, "values");
    }
}
