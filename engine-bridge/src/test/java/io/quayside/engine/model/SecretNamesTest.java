package io.quayside.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASSWORD",
                "db_password",
                "POSTGRES_PASSWORD",
                "MYSQL_PWD",
                "PGPASS",
                "API_KEY",
                "apikey",
                "SECRET_KEY_BASE",
                "AWS_SECRET_ACCESS_KEY",
                "GITHUB_TOKEN",
                "DATABASE_URL",
                "REDIS_URI",
                "SENTRY_DSN",
                "SSH_KEY",
                "ENCRYPTION_KEY",
                "KEY",
                "LICENSE_KEYS",
                "GITHUB_PAT",
                "BASIC_AUTH",
                "COOKIE_SALT",
                "TLS_PRIVATE_KEY"
            })
    void whatSoundsSecretIs(String name) {
        assertThat(SecretNames.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH",
                "HOME",
                "LANG",
                "TZ",
                "NODE_ENV",
                "PORT",
                "POSTGRES_USER",
                "KEYBOARD",
                "LOG_LEVEL",
                "PATTERN"
            })
    void whatSoundsPlainIsNot(String name) {
        assertThat(SecretNames.isSecret(name)).isFalse();
    }
}
