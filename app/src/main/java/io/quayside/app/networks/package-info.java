@NullMarked
package io.quayside.app.networks;

import org.jspecify.annotations.NullMarked;
