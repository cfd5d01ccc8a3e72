package io.didymium.core.lca.pact;

import com.fasterxml.jackson.core.JsonGenerator;
import io.didymium.core.lca.format.json.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes product carbon footprints in the form of PACT, version 3: decimals as texts without exponent, times in UTC. */
public final class PactWriter {
    private final JsonGenerator json;

    private PactWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The compact UTF-8 text of a footprint; the same footprint gives the same bytes. */
    public static byte[] write(PactFootprint footprint) {
        return JsonText.bytes(json -> new PactWriter(json).footprint(footprint));
    }

    /**
     * Writes the compact UTF-8 text of a footprint; the same footprint gives the same bytes.
     *
     * @param out takes the bytes; left open
     * @throws IOException if it cannot be written to
     */
    public static void write(PactFootprint footprint, OutputStream out) throws IOException {
        out.write(write(footprint));
    }

    private void footprint(PactFootprint footprint) throws IOException {
        PactFootprint.Identity identity = footprint.identity();
        json.writeStartObject();
        text("id", identity.id());
        text("specVersion", identity.specVersion());
        texts("precedingPfIds", identity.preceding());
        text("created", identity.created().toString());
        text("status", identity.status().label());
        text(
                "validityPeriodStart",
                identity.validity().map(period -> period.start().toString()));
        text("validityPeriodEnd", identity.validity().map(period -> period.end().toString()));
        text("companyName", footprint.company().name());
        texts("companyIds", footprint.company().ids());
        text("productDescription", footprint.product().description());
        texts("productIds", footprint.product().ids());
        texts("productClassifications", footprint.product().classifications());
        text("productNameCompany", footprint.product().name());
        text("comment", identity.comment());
        json.writeFieldName("pcf");
        carbon(footprint.carbon());
        if (!footprint.extensions().isEmpty()) {
            json.writeArrayFieldStart("extensions");
            for (PactExtension extension : footprint.extensions()) {
                extension(extension);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void extension(PactExtension extension) throws IOException {
        json.writeStartObject();
        text("specVersion", extension.specVersion());
        text("dataSchema", extension.dataSchema());
        text("documentation", extension.documentation());
        json.writeFieldName("data");
        json.writeRawValue(extension.data());
        json.writeEndObject();
    }

    private void carbon(PactCarbon carbon) throws IOException {
        json.writeStartObject();
        text("declaredUnitOfMeasurement", carbon.unit().unit());
        decimal("declaredUnitAmount", carbon.unit().amount());
        decimal("productMassPerDeclaredUnit", carbon.unit().mass());
        text("referencePeriodStart", carbon.reference().start().toString());
        text("referencePeriodEnd", carbon.reference().end().toString());
        for (Map.Entry<String, String> words : carbon.texts().entrySet()) {
            text(words.getKey(), words.getValue());
        }
        for (Map.Entry<String, Boolean> flag : carbon.flags().entrySet()) {
            json.writeBooleanField(flag.getKey(), flag.getValue());
        }
        for (Map.Entry<PactAmount, BigDecimal> amount : carbon.amounts().entrySet()) {
            decimal(amount.getKey().member(), amount.getValue());
        }
        basis(carbon.basis());
        if (carbon.quality().isPresent()) {
            PactCarbon.Quality quality = carbon.quality().get();
            json.writeObjectFieldStart("dqi");
            decimal("technologicalDQR", quality.technological());
            decimal("geographicalDQR", quality.geographical());
            decimal("temporalDQR", quality.temporal());
            json.writeEndObject();
        }
        if (carbon.verification().isPresent()) {
            PactCarbon.Verification verification = carbon.verification().get();
            json.writeObjectFieldStart("verification");
            text("coverage", verification.coverage());
            text("providerName", verification.provider());
            text("completedAt", verification.completed().map(Instant::toString));
            text("standardName", verification.standard());
            text("comments", verification.comments());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void basis(PactCarbon.Basis basis) throws IOException {
        texts("ipccCharacterizationFactors", basis.factors());
        texts("crossSectoralStandards", basis.standards());
        if (!basis.rules().isEmpty()) {
            json.writeArrayFieldStart("productOrSectorSpecificRules");
            for (PactCarbon.SectorRule rule : basis.rules()) {
                json.writeStartObject();
                text("operator", rule.operator());
                array("ruleNames", rule.names());
                text("otherOperatorName", rule.other());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!basis.secondary().isEmpty()) {
            json.writeArrayFieldStart("secondaryEmissionFactorSources");
            for (PactCarbon.Database database : basis.secondary()) {
                json.writeStartObject();
                text("name", database.name());
                text("version", database.version());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void text(String member, String text) throws IOException {
        json.writeStringField(member, text);
    }

    private void text(String member, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            text(member, text.get());
        }
    }

    private void decimal(String member, BigDecimal value) throws IOException {
        text(member, value.toPlainString());
    }

    private void texts(String member, List<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            array(member, texts);
        }
    }

    private void array(String member, List<String> texts) throws IOException {
        json.writeArrayFieldStart(member);
        for (String each : texts) {
            json.writeString(each);
        }
        json.writeEndArray();
    }
}
