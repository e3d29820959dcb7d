@NullMarked
package io.quayside.app.registries;

import org.jspecify.annotations.NullMarked;
