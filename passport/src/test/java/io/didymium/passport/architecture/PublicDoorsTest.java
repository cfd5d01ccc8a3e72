package io.didymium.passport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.didymium.crypto.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How values are built and read: builders, no Optional as an argument, one name for what reads bytes. */
class PublicDoorsTest {
    private static final Pattern EXPORT = Pattern.compile("^ *exports ([\\w.]+);", Pattern.MULTILINE);
    private static final Set<Class<?>> SOURCES = Set.of(Bytes.class, byte[].class, Path.class, InputStream.class);

    /** Records with five or more parts or an optional one that only the libraries make: callers read them. */
    private static final Set<String> RESULTS = Set.of(
            "io.didymium.core.balance.BalanceTests$Leak",
            "io.didymium.core.balance.BalanceTests$Sum",
            "io.didymium.core.conformity.catalogue.CriterionResult$ThresholdResult",
            "io.didymium.core.custody.books.Posting",
            "io.didymium.core.lca.chain.BatchContribution",
            "io.didymium.core.lca.chain.BatchContributions$Sum",
            "io.didymium.core.lca.format.InventoryImport",
            "io.didymium.core.lca.pact.PactReading",
            "io.didymium.core.lca.pcr.study.StudyFacts$Allocation",
            "io.didymium.core.lca.report.ModuleReport$Row",
            "io.didymium.core.lca.repository.MemberBenchmark",
            "io.didymium.core.lca.uncertainty.QualityRating",
            "io.didymium.core.lca.uncertainty.QualityRating$Averages",
            "io.didymium.core.material.determination.Settlement",
            "io.didymium.core.material.specification.LimitResult",
            "io.didymium.core.origin.Source",
            "io.didymium.core.reconcile.BalanceTest",
            "io.didymium.core.reconcile.CheckLine",
            "io.didymium.core.reconcile.MeasurementTest",
            "io.didymium.core.reconcile.ReconciledValue",
            "io.didymium.core.reconcile.Suspect",
            "io.didymium.core.reconcile.SuspectedLeak",
            "io.didymium.core.regulation.RecycledElement",
            "io.didymium.core.responsibility.diligence.ElementCoverage",
            "io.didymium.core.responsibility.diligence.SupplierLine",
            "io.didymium.core.responsibility.hazard.HazardLine",
            "io.didymium.core.stock.MaterialLine",
            "io.didymium.core.stock.WeighingDifference",
            "io.didymium.core.title.TollAccount$Entry",
            "io.didymium.crypto.jws.TokenSignature",
            "io.didymium.crypto.jws.TokenVerification",
            "io.didymium.crypto.log.CheckpointResult",
            "io.didymium.crypto.note.VerifiedSignature",
            "io.didymium.crypto.status.StatusResult",
            "io.didymium.passport.bulk.LotContent",
            "io.didymium.passport.certificate.CertificateRow",
            "io.didymium.passport.dashboard.Dashboard",
            "io.didymium.passport.dashboard.OpenPoint",
            "io.didymium.passport.exchange.registry.RegistryReport",
            "io.didymium.passport.graph.VersionLine$Version",
            "io.didymium.passport.issue.IssueReport",
            "io.didymium.passport.report.VerificationReport",
            "io.didymium.passport.unit.UnitResult");

    /** The five scores of a pedigree are written side by side: (2; 1; 3; 1; 1). A substance is built with its flow. */
    private static final Set<String> OTHERWISE = Set.of(
            "io.didymium.core.lca.uncertainty.Pedigree", "io.didymium.core.lca.inventory.InventoryFlow$Substance");

    private static final Set<Class<?>> TYPES = new HashSet<>();

    @BeforeAll
    static void findExportedTypes() throws IOException {
        Set<String> exported = new TreeSet<>();
        for (String module : List.of("core", "crypto", "passport")) {
            EXPORT.matcher(Files.readString(Path.of("..", module, "src/main/java/module-info.java")))
                    .results()
                    .forEach(found -> exported.add(found.group(1)));
        }
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(
                                location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
                        .importPackages(exported)
                        .stream()
                        .filter(type -> exported.contains(type.getPackageName()) && !type.isAnonymousClass())
                        .map(JavaClass::reflect)
                        .filter(PublicDoorsTest::isVisible)
                        .forEach(TYPES::add);
        assertThat(TYPES).hasSizeGreaterThan(400);
    }

    private static boolean isVisible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    @Test
    void recordsWithManyPartsOrAnOptionalOneAreBuiltWithoutNamingTheRest() {
        Set<String> without = new TreeSet<>();
        for (Class<?> type : TYPES) {
            if (type.isRecord()
                    && (type.getRecordComponents().length >= 5 || takesOptional(type.getRecordComponents()))
                    && shortWays(type).findAny().isEmpty()) {
                without.add(type.getName());
            }
        }
        Set<String> expected = new TreeSet<>(RESULTS);
        expected.addAll(OTHERWISE);
        assertThat(without).isEqualTo(expected);
    }

    @Test
    void noMethodAndNoConstructorButThatOfARecordTakesAnOptional() {
        Set<String> taking = new TreeSet<>();
        for (Class<?> type : TYPES) {
            Stream.concat(Arrays.stream(type.getDeclaredMethods()), constructors(type))
                    .filter(each -> Modifier.isPublic(each.getModifiers()) && !each.isSynthetic())
                    .filter(each -> Arrays.stream(each.getParameterTypes()).anyMatch(PublicDoorsTest::isOptional))
                    .forEach(each -> taking.add(each.toString()));
        }
        assertThat(taking).isEmpty();
    }

    @Test
    void whatReadsBytesIsNamedRead() {
        Set<String> others = new TreeSet<>();
        for (Class<?> type : TYPES) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method ->
                            Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers()))
                    .filter(method -> Arrays.stream(method.getExceptionTypes())
                            .anyMatch(thrown -> thrown.getSimpleName().startsWith("Malformed")))
                    .filter(method -> method.getParameterCount() > 0)
                    .filter(method -> SOURCES.contains(method.getParameterTypes()[0]))
                    .filter(method -> !method.getName().matches("read\\w*|open"))
                    .forEach(method -> others.add(type.getSimpleName() + "." + method.getName()));
        }
        assertThat(others).isEmpty();
    }

    /** Builders, and static factories and further constructors with fewer than five parameters. */
    private static Stream<? extends Executable> shortWays(Class<?> type) {
        Stream<Method> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == type || isBuilder(method.getReturnType(), type));
        return Stream.concat(methods, Arrays.stream(type.getConstructors()))
                .filter(each -> Modifier.isPublic(each.getModifiers()))
                .filter(each -> each.getParameterCount() < 5
                        || (each instanceof Method method && isBuilder(method.getReturnType(), type)))
                .filter(each -> Arrays.stream(each.getParameterTypes()).noneMatch(PublicDoorsTest::isOptional));
    }

    private static boolean isBuilder(Class<?> type, Class<?> of) {
        return type.getEnclosingClass() == of && type.getSimpleName().equals("Builder");
    }

    private static boolean takesOptional(RecordComponent[] components) {
        return Arrays.stream(components).anyMatch(component -> isOptional(component.getType()));
    }

    private static Stream<Constructor<?>> constructors(Class<?> type) {
        return type.isRecord() ? Stream.empty() : Arrays.stream(type.getDeclaredConstructors());
    }

    private static boolean isOptional(Class<?> type) {
        return type.getName().startsWith("java.util.Optional");
    }
}
