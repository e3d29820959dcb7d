@NullMarked
package io.quayside.app.logs;

import org.jspecify.annotations.NullMarked;
