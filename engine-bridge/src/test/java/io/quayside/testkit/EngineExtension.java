package io.quayside.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests a [TestEngine]: one for the whole JVM, started for the first test that asks and closed after the last
/// one; or, where the parameter is marked [Private], one for the test class (with its nested classes). And the
/// [EngineMatrix], whose engines are shared likewise.
public final class EngineExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(EngineExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestEngine.class || type == EngineMatrix.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == EngineMatrix.class) {
            return context.getRoot()
                    .getStore(NAMESPACE)
                    .computeIfAbsent(EngineMatrix.class, type -> new EngineMatrix(), EngineMatrix.class);
        }
        ExtensionContext owner = parameter.isAnnotated(Private.class) ? outermostClass(context) : context.getRoot();
        // The store closes what is AutoCloseable when its context ends.
        return owner.getStore(NAMESPACE)
                .computeIfAbsent(owner.getUniqueId(), id -> TestEngine.start(), TestEngine.class);
    }

    private static ExtensionContext outermostClass(ExtensionContext context) {
        ExtensionContext found = context;
        for (ExtensionContext c = context;
                c.getTestClass().isPresent();
                c = c.getParent().orElseThrow()) {
            found = c;
        }
        return found;
    }
}
