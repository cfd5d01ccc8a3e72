package io.didymium.passport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Multimap;
import io.didymium.core.balance.EvidenceLimits;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.pcr.BuiltInRules;
import io.didymium.core.regulation.InformationRule;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.testing.random.InventoryArbitraries;
import io.didymium.passport.bundle.BundleLimits;
import io.didymium.passport.catalogue.CriteriaFile;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.testing.Certified;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.Tolling;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A builder started with the parts of a value builds that value: no part is forgotten. */
class BuilderRoundTripProperties {
    @Example
    void theBuilderOfAValueBuildsItAgain() throws ReflectiveOperationException {
        Set<String> built = rebuild(List.of(
                Phosphate.dossier(),
                Phosphate.bundle(),
                Phosphate.trust(),
                Certified.dossier(),
                CriteriaFile.demonstration(),
                Rotors.dossier(),
                Motors.dossier(),
                Tolling.dossier(),
                MotorCustody.dossier(MotorCustody.books(MotorCustody.credit(), MotorCustody.ledger())),
                MotorCustody.schemes(),
                Sketched.verify(Rotors.dossier()),
                Footprints.complete(),
                Footprints.FRAME,
                Footprints.FRAME.fill(
                        Footprints.complete().footprints().claims().get(0)),
                EvidenceLimits.STANDARD,
                BundleLimits.standard(),
                BuiltInRules.RARE_EARTHS,
                InformationRule.CRMA_ARTICLE_28,
                RulePacks.all(),
                VerificationPolicy.standard()));
        assertThat(built).hasSizeGreaterThanOrEqualTo(46);
    }

    @Property(tries = 100, seed = "7", edgeCases = EdgeCasesMode.NONE)
    void theBuilderOfADataSetBuildsItAgain(@ForAll("dataSets") DataSet dataSet) throws ReflectiveOperationException {
        rebuild(List.of(dataSet));
    }

    @Provide
    Arbitrary<DataSet> dataSets() {
        return InventoryArbitraries.dataSets();
    }

    private static Set<String> rebuild(List<Object> values) throws ReflectiveOperationException {
        Set<String> built = new TreeSet<>();
        for (Object value : reachable(values)) {
            for (Method start : value.getClass().getMethods()) {
                if (start.getName().equals("toBuilder")
                        && Modifier.isPublic(value.getClass().getModifiers())) {
                    Object builder = start.invoke(value);
                    Object again = builder.getClass().getMethod("build").invoke(builder);
                    assertThat(again).isEqualTo(value);
                    built.add(value.getClass().getName());
                }
            }
        }
        return built;
    }

    /** The values of the libraries that can be reached from some through their fields. */
    private static Set<Object> reachable(List<Object> from) throws IllegalAccessException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Object value = open.pop();
            if (value instanceof Map<?, ?> map) {
                open.addAll(map.keySet());
                open.addAll(map.values());
            } else if (value instanceof Multimap<?, ?> map) {
                open.addAll(map.entries());
            } else if (value instanceof Map.Entry<?, ?> entry) {
                open.push(entry.getKey());
                open.push(entry.getValue());
            } else if (value instanceof Iterable<?> each) {
                each.forEach(open::push);
            } else if (value instanceof Optional<?> part) {
                part.ifPresent(open::push);
            } else if (value.getClass().getName().startsWith("io.didymium.") && seen.add(value)) {
                for (Field field : value.getClass().getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())
                            && !field.getType().isPrimitive()) {
                        field.setAccessible(true);
                        Object part = field.get(value);
                        if (part != null) {
                            open.push(part);
                        }
                    }
                }
            }
        }
        return seen;
    }
}
