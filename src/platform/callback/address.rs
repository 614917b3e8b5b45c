//! Which addresses are outside.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Returns whether an address is of the public internet, by the registries of special addresses
/// that IANA keeps (RFC 6890 and its updates). What carries another address in it is that one.
pub(super) fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let is_special = ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_multicast()
        || ip.is_documentation()
        || a == 0
        // Shared between a provider and its customers, protocols, 6to4 relays, benchmarks, reserved.
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (18..20).contains(&b))
        || a >= 240;
    !is_special
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let [a, b, c, _, _, _, g, h] = ip.segments();
    let inner = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    if let Some(mapped) = ip.to_ipv4_mapped() {
        return is_public_v4(mapped);
    }
    match (a, b) {
        (0x0064, 0xff9b) => c == 0 && is_public_v4(inner(g, h)),
        (0x2002, _) => is_public_v4(inner(b, c)),
        // Protocols with Teredo among them, documentation.
        (0x2001, 0..0x0200 | 0x0db8) | (0x3fff, 0..0x1000) => false,
        // All that has been given out so far begins with 001.
        _ => (0x2000..0x4000).contains(&a),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_whole_world_can_reach_is_public() {
        for outside in ["93.184.215.14", "1.1.1.1", "2606:4700::1111", "64:ff9b::1.1.1.1"] {
            assert!(is_public(outside.parse().unwrap()), "{outside}");
        }
        for inside in [
            "0.0.0.0",
            "10.1.2.3",
            "100.100.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.20.0.1",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "64:ff9b::10.0.0.1",
            "2001::1",
            "2001:db8::1",
            "2002:a00:1::1",
            "fc00::1",
            "fe80::1",
            "ff02::1",
        ] {
            assert!(!is_public(inside.parse().unwrap()), "{inside}");
        }
    }
}
