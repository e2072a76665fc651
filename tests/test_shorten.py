"""Names inside a bundle get short; what others see of it does not change."""

import subprocess
from pathlib import Path

import pytest

from pwa import create_app
from pwa.edition import load_edition
from pwa.site.shorten import shorten
from pwa.site.shorten_style import join_layers
from pwa.site.site import site_of
from tests.editions import ROOT


@pytest.mark.parametrize("before, after", [
    ("const wanted=1;use(wanted);", "const a=1;use(a);"),
    ("function add(one,other){return one+other}", "function c(a,b){return a+b}"),
    ("const{dial,name=1,of:own}=line();f(dial,name,own)",
     "const{dial:a,name:b=1,of:c}=line();f(a,b,c)"),
    ("const wide=2;f({wide,high:wide});", "const a=2;f({wide:a,high:a});"),
    ("class Bar{#row=1;get row(){return this.#row}}", "class b{#a=1;get row(){return this.#a}}"),
    ("const copy=()=>{};export{copy};", "const a=()=>{};export{a as copy};"),
    ("for(const[key,value]of rows)f(key,value)", "for(const[a,b]of rows)f(a,b)"),
    ("try{}catch(error){f(error.message)}", "try{}catch(a){f(a.message)}"),
    ("const f=async(first,...rest)=>rest.concat(`${first}`)",
     "const c=async(a,...b)=>b.concat(`${a}`)"),
])  # fmt: skip
def test_what_a_script_binds_gets_short(before: str, after: str):
    assert shorten(before) == after


@pytest.mark.parametrize("source", [
    "location.replace(address)",  # the browser's
    "function f(){const status=1;return status}use(status)",  # bound here, the browser's there
    'use("wanted",/wanted/,`wanted`)',
    "export async function wanted(){}",  # others import it by this name
    "export const wanted=1,address=2;",
    "export class wanted{}",
])  # fmt: skip
def test_what_it_does_not_bind_stays(source: str):
    for name in ("location", "address", "status", "wanted"):
        assert shorten(source).count(name) == source.count(name)


def test_a_short_name_is_nobody_elses():
    assert shorten("const wanted=1;a(wanted);") == "const b=1;a(b);"


def test_every_bundle_is_still_a_script(tmp_path: Path):
    assets = site_of(create_app(load_edition(ROOT))).assets
    for name, address in assets.scripts.items():
        (tmp_path / f"{name}.mjs").write_bytes(assets.files[address])
    for path in tmp_path.iterdir():
        subprocess.run(["node", "--check", str(path)], check=True, capture_output=True)


@pytest.mark.parametrize("sheets, joined", [
    (["@layer a{p{margin:0}}", "@layer a{b{margin:0}}"], "@layer a{p{margin:0}b{margin:0}}"),
    (["@layer a{p{margin:0}}", "@layer b{b{margin:0}}"],
     "@layer a{p{margin:0}}@layer b{b{margin:0}}"),
    # What stands outside a layer wins over all of them, and must stay outside.
    (["@layer a{p{margin:0}}i{margin:0}", "@layer a{b{margin:0}}"],
     "@layer a{p{margin:0}}i{margin:0}@layer a{b{margin:0}}"),
    (["@layer a{p{margin:0}}", '@layer a{b{content:"}"}}'],
     '@layer a{p{margin:0}}@layer a{b{content:"}"}}'),
    (["@layer a,b;", "@layer a{p{margin:0}}"], "@layer a,b;@layer a{p{margin:0}}"),
])  # fmt: skip
def test_sheets_of_one_layer_open_it_once(sheets: list[str], joined: str):
    assert join_layers(sheets) == joined
