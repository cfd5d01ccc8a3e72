package io.didymium.passport.exchange.epcis;

import static java.util.Objects.requireNonNull;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.chain.Trace;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.piece.Pieces;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.TransferSubject;
import io.didymium.passport.exchange.stated.UnverifiedCredential;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.graph.VersionLine;
import io.didymium.passport.untp.value.Fields;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Writes the history of a chain as events of EPCIS 2.0: steps as transformations, or as commissioning where goods enter the chain;
 * transfers as observations; packages as aggregations; parts of single items as associations.
 *
 * <p>What EPCIS has no member for, such as contents of elements, is in members of our extension, mostly master data of the lots; the
 * document says what is lost. With the bundle of the signed passports events name their credentials, and replaced versions are
 * written too, declared as incorrect.
 */
public final class EpcisWriter {
    private final Dossier dossier;
    private final SupplyChain chain;
    private final Optional<BundleGraph> graph;
    private final Set<BatchId> items = new HashSet<>();

    private EpcisWriter(Dossier dossier, Optional<PassportBundle> bundle) {
        this.dossier = dossier;
        this.chain = dossier.chain();
        this.graph = bundle.map(BundleGraph::of);
        for (Batch batch : chain.batches()) {
            if (batch.pieces().filter(Pieces::isItem).isPresent()) {
                items.add(batch.id());
            }
        }
    }

    /** A writer of what a dossier states. */
    public static EpcisWriter of(Dossier dossier) {
        return new EpcisWriter(requireNonNull(dossier, "dossier"), Optional.empty());
    }

    /** A writer of what the passports of a bundle state; the dossier is that of a report on it. */
    public static EpcisWriter of(Dossier dossier, PassportBundle bundle) {
        return new EpcisWriter(requireNonNull(dossier, "dossier"), Optional.of(bundle));
    }

    /** The whole history. */
    public EpcisDocument write(Instant created) {
        return write(created, chain.steps(), List.copyOf(chain.transfers()));
    }

    /**
     * What a batch was made of, back to the sources, and its moves.
     *
     * @throws IllegalArgumentException if the batch is not in the chain
     */
    public EpcisDocument write(Instant created, BatchId batch) {
        Trace trace = Trace.backward(chain, batch);
        Set<Transfer> moves = new HashSet<>(trace.transfers());
        List<Transfer> moved = chain.transfers().stream()
                .filter(transfer -> moves.contains(transfer)
                        || transfer.portions().stream()
                                .anyMatch(portion -> portion.batch().equals(batch)))
                .toList();
        return write(created, trace.steps(), moved);
    }

    private EpcisDocument write(Instant created, List<ProcessStep> steps, List<Transfer> transfers) {
        List<JsonObject> events = new ArrayList<>();
        Set<String> written = new TreeSet<>();
        for (ProcessStep step : steps) {
            written.add(step.id().value());
            EventSource source = source(step.id(), step.facility(), step.endedAt(), certificates(step));
            addVersions(events, step.id(), StepEvents.write(step, chain::batch, items, source));
            step.outputs().forEach(output -> {
                written.add(output.batch().value());
                Batch batch = chain.batch(output.batch());
                events.addAll(GroupEvents.packages(
                        batch, items, source(batch.id(), batch.facility(), batch.producedAt(), List.of())));
            });
            events.addAll(GroupEvents.parts(step, items, source));
        }
        for (Transfer transfer : transfers) {
            written.add(transfer.id().value());
            addVersions(
                    events,
                    transfer.id(),
                    TransferEvents.write(
                            transfer, items, source(transfer.id(), transfer.from(), transfer.at(), List.of())));
        }
        events.sort(Comparator.comparing(EpcisWriter::time));
        Bytes json = JsonObject.builder()
                .put("@context", context())
                .put("type", "EPCISDocument")
                .put("schemaVersion", "2.0")
                .put("creationDate", Fields.write(created))
                .put(
                        "epcisBody",
                        JsonObject.builder()
                                .put("eventList", JsonArray.of(events))
                                .build())
                .toBytes();
        return new EpcisDocument(json, events.size(), List.copyOf(LostByEpcis.of(dossier, written)));
    }

    private static JsonArray context() {
        return JsonArray.of(List.of(
                new JsonString(OwnTerms.CONTEXT),
                JsonObject.builder().put("ree", OwnTerms.NAMESPACE).build()));
    }

    private static Instant time(JsonObject event) {
        return OffsetDateTime.parse(((JsonString) requireNonNull(event.members().get("eventTime"))).value())
                .toInstant();
    }

    private List<String> certificates(ProcessStep step) {
        Set<Id> made = new HashSet<>();
        step.outputs().forEach(output -> made.add(output.batch()));
        return dossier.certificates().stream()
                .filter(certificate -> certificate.assessments().stream()
                        .map(Assessment::subject)
                        .anyMatch(made::contains))
                .map(certificate -> certificate.id().value())
                .toList();
    }

    private EventSource source(Id subject, FacilityId site, Instant at, List<String> certificates) {
        EventSource.Builder source = EventSource.builder().certificates(certificates);
        chain.findFacility(site, at).ifPresent(facility -> source.operator(facility.operator()));
        List<VersionLine> lines = graph.map(known -> known.versions(subject)).orElse(List.of());
        if (lines.size() == 1) {
            put(source, lines.get(0).current());
        }
        return source.build();
    }

    private static Optional<Statement> put(EventSource.Builder source, VersionLine.Version version) {
        Optional<Statement> stated = UnverifiedCredential.find(version.credential());
        stated.ifPresent(one -> source.credential(one.id(), version.credential().digest()));
        return stated;
    }

    /** Adds the event, and, before it, each version that it replaces, declared as incorrect. */
    private void addVersions(List<JsonObject> events, Id subject, JsonObject current) {
        for (VersionLine line : graph.map(known -> known.versions(subject)).orElse(List.of())) {
            JsonObject next = current;
            for (int i = line.versions().size() - 2; i >= 0; i--) {
                VersionLine.Version replacing = line.versions().get(i + 1);
                Optional<JsonObject> replaced = replaced(line.versions().get(i));
                if (replaced.isPresent() && replacing.validFrom().isPresent()) {
                    JsonObject event = new ErrorDeclaration(
                                    replacing.validFrom().get(),
                                    ErrorDeclaration.INCORRECT,
                                    List.of(id(next)),
                                    replacing.reason())
                            .addTo(replaced.get());
                    if (events.stream().noneMatch(there -> id(there).equals(id(event)))) {
                        events.add(event);
                    }
                    next = replaced.get();
                }
            }
        }
        events.add(current);
    }

    private static String id(JsonObject event) {
        return ((JsonString) requireNonNull(event.members().get("eventID"))).value();
    }

    private Optional<JsonObject> replaced(VersionLine.Version version) {
        EventSource.Builder source = EventSource.builder();
        return put(source, version).flatMap(stated -> {
            source.operator(stated.issuer().id());
            if (stated.subject() instanceof StepSubject made) {
                Function<BatchId, Batch> products = made::product;
                return Optional.of(StepEvents.write(made.step(), products, items, source.build()));
            }
            return stated.subject() instanceof TransferSubject moved
                    ? Optional.of(TransferEvents.write(moved.transfer(), items, source.build()))
                    : Optional.empty();
        });
    }
}
