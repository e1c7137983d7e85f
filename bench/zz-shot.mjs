import { chromium } from 'playwright-core'
import { spawn } from 'node:child_process'
import fs from 'node:fs'
fs.rmSync('/tmp/shotdb',{recursive:true,force:true}); fs.mkdirSync('/tmp/shotdb')
const srv = spawn('server/.venv/bin/python',['server/serve.py'],{env:{...process.env,PORT:'5056',DATABASE_PATH:'/tmp/shotdb/x.db',LIVE_SECONDS:'0'},stdio:'inherit'})
await new Promise(r=>setTimeout(r,1500))
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']})
const c = await b.newContext({viewport:{width:1440,height:900},colorScheme:process.argv[2]??'light'})
const p = await c.newPage()
await p.goto('http://127.0.0.1:5056'); await p.waitForTimeout(4000)
await p.screenshot({path:'/tmp/s-start.png'})
await c.setOffline(true)
const api='http://127.0.0.1:5056/api/storage/'
// edit hero heading offline via layers
const rows = p.getByRole('treeitem')
await p.getByRole('treeitem').filter({hasText:'Hero'}).first().click()
await p.waitForTimeout(500)
await p.screenshot({path:'/tmp/s-hero.png'})
const field = p.getByRole('region',{name:'Inspector'}).getByRole('textbox',{name:'Title',exact:true}).first()

await field.fill('My own headline'); await field.press('Tab'); await p.waitForTimeout(800)
const keys=(await (await fetch(api+'keys')).json()).keys
const key=keys.find(k=>k.startsWith('componentTrees:') )
for(const k of keys.filter(k=>k.startsWith('componentTrees:'))){ const v=(await (await fetch(api+k)).json()).value; const walk=n=>{ if(n.type==='Hero'){ for(const q of Object.keys(n.props)) if(typeof n.props[q]==='string') n.props[q]=n.props[q]+' — changed by somebody'; } (n.children??[]).forEach(walk); Object.values(n.slots??{}).flat().forEach(walk)}; walk(v.root); await fetch(api+k,{method:'PUT',headers:{'Content-Type':'application/json'},body:JSON.stringify({value:v})}) }
await c.setOffline(false); await p.waitForTimeout(6000)
await p.screenshot({path:'/tmp/s-conflict.png'})
await p.getByRole('contentinfo').getByRole('status').click(); await p.waitForTimeout(800)
await p.screenshot({path:'/tmp/s-dialog.png'})
await p.getByRole('tab',{name:'Overview'}).click(); await p.waitForTimeout(800)
await p.screenshot({path:'/tmp/s-overview.png'})
await p.getByRole('tab',{name:'Trash'}).click(); await p.waitForTimeout(400)
await p.screenshot({path:'/tmp/s-trash0.png'})
await p.keyboard.press('Escape'); await p.getByRole('treeitem').filter({hasText:'Hero'}).first().click(); await p.keyboard.press('Delete'); await p.waitForTimeout(600)
await p.getByRole('contentinfo').getByRole('status').click(); await p.waitForTimeout(400)
await p.getByRole('tab',{name:'Trash'}).click(); await p.waitForTimeout(800)
await p.screenshot({path:'/tmp/s-trash.png'})
await b.close(); srv.kill()
