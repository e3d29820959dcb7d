@NullMarked
package io.quayside.app.updates;

import org.jspecify.annotations.NullMarked;
