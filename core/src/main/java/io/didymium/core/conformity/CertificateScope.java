package io.didymium.core.conformity;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import java.util.Set;

/**
 * What a certificate is about: sites, products, stages and materials. An empty set does not restrict it.
 *
 * @param facilities the sites
 * @param batches the products
 * @param stages the kinds of process
 * @param materials the forms of material
 */
public record CertificateScope(
        Set<FacilityId> facilities, Set<BatchId> batches, Set<ProcessKind> stages, Set<MaterialForm> materials) {
    /** A scope that its assessments alone restrict. */
    public static final CertificateScope UNRESTRICTED = new CertificateScope(Set.of(), Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public CertificateScope {
        facilities = ImmutableSortedSet.copyOf(facilities);
        batches = ImmutableSortedSet.copyOf(batches);
        stages = Sets.immutableEnumSet(stages);
        materials = Sets.immutableEnumSet(materials);
    }

    /** Whether nothing restricts it. */
    public boolean isUnrestricted() {
        return equals(UNRESTRICTED);
    }

    /** Whether the site and the stage of a step are in it. */
    public boolean includes(ProcessStep step) {
        return admits(facilities, step.facility()) && admits(stages, step.kind());
    }

    /** Whether a value is in a set that restricts only if it is not empty. */
    static <T> boolean admits(Set<T> allowed, T value) {
        return allowed.isEmpty() || allowed.contains(value);
    }
}
