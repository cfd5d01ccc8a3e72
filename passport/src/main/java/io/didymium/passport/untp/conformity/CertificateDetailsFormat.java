package io.didymium.passport.untp.conformity;

import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateEvent;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.conformity.CertificateScope;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.ProcessKind;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The wire form of what a certificate states beside its assessments: UNTP's profile, level and accreditation, and our scope, events and
 * surveillance.
 */
public final class CertificateDetailsFormat {
    private CertificateDetailsFormat() {}

    /** Writes the details of a certificate into its attestation. */
    public static void write(Certificate certificate, JsonObjectBuilder object) {
        certificate
                .profile()
                .ifPresent(
                        profile -> object.put("referenceProfile", ConceptFormat.write("ConformityProfile", profile)));
        certificate.level().ifPresent(level -> object.put("profileScore", ScoreFormat.write(level)));
        if (!certificate.accreditations().isEmpty()) {
            object.put("authorisation", Fields.array(certificate.accreditations(), EndorsementFormat::write));
        }
        if (!certificate.scope().isUnrestricted()) {
            object.put("certificateScope", write(certificate.scope()));
        }
        if (!certificate.life().events().isEmpty()) {
            object.put("certificateEvent", Fields.array(certificate.life().events(), CertificateDetailsFormat::write));
        }
        certificate.life().surveillanceMonths().ifPresent(months -> object.put("surveillanceMonths", months));
    }

    /** Reads the details of a certificate, ours only if our extension is there. */
    public static void read(JsonObject object, boolean extended, Certificate.Builder certificate)
            throws MalformedInputException {
        certificate
                .profile(Fields.optional(object, "referenceProfile", ConceptFormat::read)
                        .orElse(null))
                .level(Fields.optional(object, "profileScore", ScoreFormat::read)
                        .orElse(null))
                .accreditations(
                        Fields.listIfPresent(object, "authorisation", one -> EndorsementFormat.read(one, extended)));
        if (extended) {
            certificate.scope(Fields.optional(object, "certificateScope", CertificateDetailsFormat::readScope)
                    .orElse(CertificateScope.UNRESTRICTED));
            List<CertificateEvent> events =
                    Fields.listIfPresent(object, "certificateEvent", CertificateDetailsFormat::readEvent);
            Optional<Long> months = object.findInteger("surveillanceMonths");
            certificate.life(Fields.built(
                    object,
                    () -> CertificateLife.of(
                            events, months.map(Math::toIntExact).orElse(null))));
        }
    }

    private static JsonObject write(CertificateScope scope) {
        JsonObjectBuilder object = JsonObject.builder();
        put(object, "scopeFacility", scope.facilities(), Id::value);
        put(object, "scopeProduct", scope.batches(), Id::value);
        put(object, "scopeStage", scope.stages(), ProcessKind::name);
        put(object, "scopeMaterial", scope.materials(), MaterialForm::name);
        return object.build();
    }

    private static <T> void put(
            JsonObjectBuilder object, String name, Collection<T> values, Function<? super T, String> text) {
        if (!values.isEmpty()) {
            object.put(name, JsonArray.ofStrings(values.stream().map(text).toList()));
        }
    }

    private static CertificateScope readScope(JsonObject object) throws MalformedInputException {
        CertificateScope scope = new CertificateScope(
                texts(object, "scopeFacility", FacilityId::new),
                texts(object, "scopeProduct", BatchId::new),
                texts(object, "scopeStage", ProcessKind::valueOf),
                texts(object, "scopeMaterial", MaterialForm::valueOf));
        if (scope.isUnrestricted()) {
            throw new MalformedInputException(object.location(), "a scope that restricts nothing is left out");
        }
        return scope;
    }

    private static <T> Set<T> texts(JsonObject object, String name, Function<String, T> value)
            throws MalformedInputException {
        Set<T> values = new LinkedHashSet<>();
        if (object.has(name)) {
            for (String text : object.requireArray(name).strings()) {
                values.add(Fields.built(object, name, () -> value.apply(text)));
            }
        }
        return values;
    }

    private static JsonObject write(CertificateEvent event) {
        return JsonObject.builder()
                .put("eventKind", event.kind().name())
                .put("eventDay", Fields.write(event.date()))
                .putIfPresent("newHolder", event.holder().map(PartyId::value))
                .putIfPresent("eventReason", event.reason())
                .build();
    }

    private static CertificateEvent readEvent(JsonObject object) throws MalformedInputException {
        CertificateEvent.Kind kind = Fields.constant(CertificateEvent.Kind.class, object, "eventKind");
        LocalDate day = Fields.date(object, "eventDay");
        Optional<String> holder = object.findString("newHolder");
        Optional<String> reason = object.findString("eventReason");
        return Fields.built(
                object,
                () -> CertificateEvent.builder(kind, day)
                        .holder(holder.map(PartyId::new).orElse(null))
                        .reason(reason.orElse(null))
                        .build());
    }
}
