package io.didymium.passport.exchange.aas;

import static java.util.Objects.requireNonNull;

import io.didymium.core.batch.Batch;
import io.didymium.passport.exchange.aas.metamodel.AasFault;
import io.didymium.passport.exchange.aas.template.AasSubmodel;
import io.didymium.passport.exchange.en18223.DppVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an environment says in terms of the model, and what was left out. Nothing in it is signed or verified. */
public final class AasDraft {
    private final Optional<DppVersion> version;
    private final Optional<Batch> batch;
    private final List<String> links;
    private final List<AasSubmodel> submodels;
    private final List<AasFault> faults;
    private final List<String> leftOut;

    private AasDraft(Parts parts) {
        version = Optional.ofNullable(parts.version);
        batch = Optional.ofNullable(parts.batch);
        links = List.copyOf(parts.links);
        submodels = List.copyOf(parts.submodels);
        faults = List.copyOf(parts.faults);
        leftOut = List.copyOf(parts.leftOut);
    }

    /** Header and content of the passport, if the environment has the header; equal to what {@link AasWriter} wrote. */
    public Optional<DppVersion> version() {
        return version;
    }

    /** The batch, if the content states one with our extension. */
    public Optional<Batch> batch() {
        return batch;
    }

    /** The ids of the credentials that the passport builds on. */
    public List<String> links() {
        return links;
    }

    /** The submodels of known templates, in the order of the environment. */
    public List<AasSubmodel> submodels() {
        return submodels;
    }

    /** What is wrong or contradictory; a draft with faults is not used. */
    public List<AasFault> faults() {
        return faults;
    }

    /** What the environment has and was not read, or what was assumed: a place or an id, a colon and what it is. */
    public List<String> leftOut() {
        return leftOut;
    }

    @Override
    public String toString() {
        return "draft of " + batch.map(one -> one.id().value()).orElse("no batch") + "; " + faults.size() + " faults";
    }

    /** The parts of a draft while they are gathered. */
    static final class Parts {
        final List<String> links = new ArrayList<>();
        final List<AasSubmodel> submodels = new ArrayList<>();
        final List<AasFault> faults = new ArrayList<>();
        final List<String> leftOut = new ArrayList<>();

        @Nullable
        DppVersion version;

        @Nullable
        Batch batch;

        void fault(String location, String reason) {
            faults.add(new AasFault(location, requireNonNull(reason, "reason")));
        }

        AasDraft draft() {
            return new AasDraft(this);
        }
    }
}
