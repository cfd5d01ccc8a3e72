package io.didymium.crypto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import io.didymium.crypto.bytes.Bytes;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.List;
import java.util.Set;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;

/** The module works with Bouncy Castle, Jackson and Guava alone, as module and from the class path, and registers nothing. */
class StandAloneTest {
    private static final List<Class<?>> ALL = List.of(
            Bytes.class, Ed25519.class, JsonFactory.class, ImmutableList.class, InternalFutureFailureAccess.class);

    private static Path pathOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Provider> providers() {
        return List.of(Security.getProviders());
    }

    /** Signs with a new key and verifies through the token's own classes, all of them from the given loader. */
    private static void issueAndVerify(ClassLoader loader) throws ReflectiveOperationException {
        String root = "io.didymium.crypto.";
        Class<?> bytes = loader.loadClass(root + "bytes.Bytes");
        Class<?> type = loader.loadClass(root + "key.KeyType");
        Class<?> signingKey = loader.loadClass(root + "key.SigningKey");
        Class<?> publicKey = loader.loadClass(root + "key.PublicKey");
        Class<?> signer = loader.loadClass(root + "signature.Signer");
        Class<?> jwk = loader.loadClass(root + "key.Jwk");
        Method verifies = publicKey.getMethod("verifies", bytes, bytes);
        Object message = bytes.getMethod("ofUtf8", String.class).invoke(null, "message");
        for (Object kind : type.getEnumConstants()) {
            Object key =
                    signingKey.getMethod("generate", type, SecureRandom.class).invoke(null, kind, new SecureRandom());
            Object signature = signer.getMethod("sign", bytes)
                    .invoke(signer.getMethod("of", signingKey).invoke(null, key), message);
            Object read = jwk.getMethod("read", bytes)
                    .invoke(
                            null,
                            jwk.getMethod("write", publicKey)
                                    .invoke(
                                            null,
                                            signingKey.getMethod("publicKey").invoke(key)));
            assertThat(verifies.invoke(read, message, signature)).isEqualTo(true);
            assertThat(verifies.invoke(read, signature, signature)).isEqualTo(false);
        }
        assertThat(bytes).isNotSameAs(Bytes.class);
    }

    @Test
    void worksAsModule() throws ReflectiveOperationException {
        List<Provider> before = providers();
        ModuleFinder finder =
                ModuleFinder.of(ALL.stream().map(StandAloneTest::pathOf).toArray(Path[]::new));
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), Set.of("io.didymium.crypto"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        Module module = layer.findModule("io.didymium.crypto").orElseThrow();
        assertThat(layer.modules().stream().map(Module::getName))
                .containsExactlyInAnyOrder(
                        "io.didymium.crypto",
                        "org.bouncycastle.provider",
                        "com.fasterxml.jackson.core",
                        "com.google.common",
                        "com.google.common.util.concurrent.internal");
        assertThat(module.isExported("io.didymium.crypto.internal.json")).isFalse();
        issueAndVerify(layer.findLoader("io.didymium.crypto"));
        assertThat(providers()).isEqualTo(before);
    }

    @Test
    void worksFromTheClassPath() throws IOException, ReflectiveOperationException {
        List<Provider> before = providers();
        URL[] path = new URL[ALL.size()];
        for (int i = 0; i < path.length; i++) {
            path[i] = pathOf(ALL.get(i)).toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            issueAndVerify(loader);
        }
        assertThat(providers()).isEqualTo(before);
        assertThat(Security.getProvider("BC")).isNull();
    }
}
