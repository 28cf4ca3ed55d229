using System.Collections.Frozen;

namespace SmartAcademy.Web.Ui;

/// <summary>Our own line drawings on a 24 by 24 grid, stroked by the stylesheet.</summary>
internal static class IconDrawings
{
    /// <summary>Pictures that point along the line of reading and so turn around in Arabic.</summary>
    public static readonly FrozenSet<IconName> Directed =
    [
        IconName.Log, IconName.Undo, IconName.Import, IconName.ArrowForward, IconName.ArrowBack,
        IconName.ChevronForward, IconName.ChevronBack, IconName.Enter, IconName.Leave, IconName.Rail,
    ];

    private static readonly FrozenDictionary<IconName, string> Shapes = new Dictionary<IconName, string>
    {
        [IconName.Home] = """<path d="M4 11 12 4l8 7"/><path d="M6 9.5V19a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V9.5"/><path d="M10 20v-5h4v5"/>""",
        [IconName.Search] = """<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>""",
        [IconName.Students] = """<circle cx="9" cy="8" r="3.5"/><path d="M3 20c0-3.6 2.6-6 6-6s6 2.4 6 6"/><path d="M16 4.8a3.5 3.5 0 0 1 0 6.4M18 14.6c1.9.9 3 2.8 3 5.4"/>""",
        [IconName.Person] = """<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c0-4 3.2-6.5 7.5-6.5s7.5 2.5 7.5 6.5"/>""",
        [IconName.Family] = """<circle cx="8" cy="7" r="3"/><circle cx="17" cy="10" r="2.3"/><path d="M2.5 20c0-3.7 2.3-6.5 5.5-6.5s5.5 2.8 5.5 6.5"/><path d="M14.5 16.2c.6-1 1.5-1.6 2.6-1.6 2.2 0 3.9 2 3.9 5.4"/>""",
        [IconName.School] = """<path d="M12 3 4 8v12h16V8Z"/><path d="M10 20v-4a2 2 0 0 1 4 0v4"/><path d="M8 11v.01M16 11v.01M12 9.5v.01M8 15v.01M16 15v.01"/>""",
        [IconName.Classes] = """<rect x="3" y="4" width="18" height="12" rx="1.5"/><path d="M12 16v4M8 20.5h8M7 8.5h6M7 12h9"/>""",
        [IconName.Book] = """<path d="M12 6.5C9.8 5 7 4.5 3.5 4.8v13.7c3.5-.3 6.3.2 8.5 1.7 2.2-1.5 5-2 8.5-1.7V4.8C17 4.5 14.2 5 12 6.5Z"/><path d="M12 6.5v13.7"/>""",
        [IconName.Pass] = """<rect x="3" y="5" width="18" height="14" rx="2"/><circle cx="8.5" cy="11" r="2"/><path d="M5.8 16c.3-1.4 1.3-2.2 2.7-2.2s2.4.8 2.7 2.2M14 10h4M14 14h3"/>""",
        [IconName.Gate] = """<path d="M5 20V10a7 7 0 0 1 14 0v10"/><path d="M2.5 20h19M12 3v17M8.5 12v.01M15.5 12v.01"/>""",
        [IconName.Scan] = """<path d="M4 8V5.5A1.5 1.5 0 0 1 5.5 4H8M16 4h2.5A1.5 1.5 0 0 1 20 5.5V8M20 16v2.5a1.5 1.5 0 0 1-1.5 1.5H16M8 20H5.5A1.5 1.5 0 0 1 4 18.5V16M7 12h10"/>""",
        [IconName.QrCode] = """<rect x="4" y="4" width="6" height="6" rx="1"/><rect x="14" y="4" width="6" height="6" rx="1"/><rect x="4" y="14" width="6" height="6" rx="1"/><path d="M14 14h2v2h-2ZM20 14v.01M18 18h2v2M14 20h.01"/>""",
        [IconName.Device] = """<rect x="7" y="3" width="10" height="18" rx="2"/><path d="M11 17.5h2"/>""",
        [IconName.Key] = """<circle cx="8" cy="15" r="4.5"/><path d="m11.3 11.7 8.2-8.2M16 7l3 3M13.5 9.5l1.5 1.5"/>""",
        [IconName.Log] = """<path d="M8 6h12M8 12h12M8 18h12M4 6v.01M4 12v.01M4 18v.01"/>""",
        [IconName.Live] = """<circle cx="12" cy="12" r="2"/><path d="M8 16a5.7 5.7 0 0 1 0-8M16 8a5.7 5.7 0 0 1 0 8M5 19a9.9 9.9 0 0 1 0-14M19 5a9.9 9.9 0 0 1 0 14"/>""",
        [IconName.Money] = """<rect x="3" y="6" width="18" height="12" rx="2"/><circle cx="12" cy="12" r="2.5"/><path d="M6.5 9.5v.01M17.5 14.5v.01"/>""",
        [IconName.Message] = """<path d="M4.5 5h15A1.5 1.5 0 0 1 21 6.5v9a1.5 1.5 0 0 1-1.5 1.5H11l-5 4v-4H4.5A1.5 1.5 0 0 1 3 15.5v-9A1.5 1.5 0 0 1 4.5 5Z"/>""",
        [IconName.Mail] = """<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m3.5 7 8.5 6 8.5-6"/>""",
        [IconName.Phone] = """<path d="M5.5 3.5H9l1.7 4.3-2.2 1.6a12 12 0 0 0 6.1 6.1l1.6-2.2 4.3 1.7v3.5a2 2 0 0 1-2.2 2A17 17 0 0 1 3.5 5.7a2 2 0 0 1 2-2.2Z"/>""",
        [IconName.Location] = """<path d="M12 21.5c4.5-4.5 7-8.2 7-11.5a7 7 0 0 0-14 0c0 3.3 2.5 7 7 11.5Z"/><circle cx="12" cy="10" r="2.5"/>""",
        [IconName.Report] = """<path d="M6 3h8l5 5v12a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Z"/><path d="M14 3v5h5M9 17v-3M12 17v-6M15 17v-1.5"/>""",
        [IconName.Chart] = """<path d="M4 4v16h16"/><path d="M8.5 16v-4M13 16V8M17.5 16v-6"/>""",
        [IconName.Document] = """<path d="M6 3h8l5 5v12a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Z"/><path d="M14 3v5h5M8.5 13h7M8.5 16.5h5"/>""",
        [IconName.Settings] = """<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>""",
        [IconName.Shield] = """<path d="m12 3 7.5 2.5v6c0 4.5-3 7.8-7.5 9.5-4.5-1.7-7.5-5-7.5-9.5v-6Z"/><path d="m9 12 2.2 2.2L15.5 10"/>""",
        [IconName.Lock] = """<rect x="5" y="10.5" width="14" height="10" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>""",
        [IconName.Plus] = """<path d="M12 5v14M5 12h14"/>""",
        [IconName.Minus] = """<path d="M5 12h14"/>""",
        [IconName.Check] = """<path d="m5 12.5 4.5 4.5L19 7.5"/>""",
        [IconName.CheckCircle] = """<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.8 2.8 5.2-5.6"/>""",
        [IconName.Close] = """<path d="m6 6 12 12M18 6 6 18"/>""",
        [IconName.CloseCircle] = """<circle cx="12" cy="12" r="9"/><path d="m9 9 6 6M15 9l-6 6"/>""",
        [IconName.Warning] = """<path d="M12 4 2.8 19.5h18.4Z"/><path d="M12 10v4.5M12 17v.01"/>""",
        [IconName.Notice] = """<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.8v.01"/>""",
        [IconName.Help] = """<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.6 2.6 0 0 1 5 .9c0 1.7-2.5 2-2.5 3.6M12 17v.01"/>""",
        [IconName.Clock] = """<circle cx="12" cy="12" r="9"/><path d="M12 7v5.2l3.3 2"/>""",
        [IconName.Calendar] = """<rect x="4" y="5" width="16" height="15.5" rx="2"/><path d="M4 10h16M8.5 3v4M15.5 3v4"/>""",
        [IconName.Edit] = """<path d="M4 20h4L19 9l-4-4L4 16Z"/><path d="m13 7 4 4"/>""",
        [IconName.Trash] = """<path d="M4 7h16M9.5 7V4.5h5V7M6.5 7l.8 13h9.4l.8-13M10.2 11v5.5M13.8 11v5.5"/>""",
        [IconName.Undo] = """<path d="M8 5 4 9l4 4"/><path d="M4 9h10a5.5 5.5 0 0 1 0 11H8"/>""",
        [IconName.Refresh] = """<path d="M20 11A8 8 0 0 0 5.6 7.2L4 9M4 4.5V9h4.5M4 13a8 8 0 0 0 14.4 3.8L20 15M20 19.5V15h-4.5"/>""",
        [IconName.Download] = """<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 20h15"/>""",
        [IconName.Upload] = """<path d="M12 15.5V4.5M7.5 9 12 4.5 16.5 9M4.5 20h15"/>""",
        [IconName.Import] = """<path d="M13 4h5.5A1.5 1.5 0 0 1 20 5.5v13a1.5 1.5 0 0 1-1.5 1.5H13"/><path d="M3.5 12H14M10 8l4 4-4 4"/>""",
        [IconName.Print] = """<path d="M7 8.5V3.5h10v5"/><rect x="3.5" y="8.5" width="17" height="8" rx="1.5"/><path d="M7 14h10v6.5H7Z"/>""",
        [IconName.Filter] = """<path d="M4 6h16M7 12h10M10 18h4"/>""",
        [IconName.Sort] = """<path d="m8 9.5 4-4 4 4M8 14.5l4 4 4-4"/>""",
        [IconName.ArrowUp] = """<path d="M12 19V5.5M6.5 11 12 5.5l5.5 5.5"/>""",
        [IconName.ArrowDown] = """<path d="M12 5v13.5M6.5 13l5.5 5.5 5.5-5.5"/>""",
        [IconName.ArrowForward] = """<path d="M5 12h13.5M13 6.5l5.5 5.5-5.5 5.5"/>""",
        [IconName.ArrowBack] = """<path d="M19 12H5.5M11 6.5 5.5 12l5.5 5.5"/>""",
        [IconName.ChevronDown] = """<path d="m6.5 9.5 5.5 5.5 5.5-5.5"/>""",
        [IconName.ChevronForward] = """<path d="m9.5 6.5 5.5 5.5-5.5 5.5"/>""",
        [IconName.ChevronBack] = """<path d="M14.5 6.5 9 12l5.5 5.5"/>""",
        [IconName.Enter] = """<path d="M11 4h6.5A1.5 1.5 0 0 1 19 5.5v13a1.5 1.5 0 0 1-1.5 1.5H11"/><path d="M3.5 12H14M10 8l4 4-4 4"/>""",
        [IconName.Leave] = """<path d="M13 4H6.5A1.5 1.5 0 0 0 5 5.5v13A1.5 1.5 0 0 0 6.5 20H13"/><path d="M10 12h10.5M16.5 8l4 4-4 4"/>""",
        [IconName.More] = """<path d="M5.5 12v.01M12 12v.01M18.5 12v.01" stroke-width="2.6"/>""",
        [IconName.Menu] = """<path d="M4 7h16M4 12h16M4 17h16"/>""",
        [IconName.Rail] = """<rect x="3.5" y="4.5" width="17" height="15" rx="2"/><path d="M9.5 4.5v15M16 9.5 13.5 12l2.5 2.5"/>""",
        [IconName.Language] = """<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c2.6 2.6 3.8 5.6 3.8 9s-1.2 6.4-3.8 9c-2.6-2.6-3.8-5.6-3.8-9S9.4 5.6 12 3Z"/>""",
        [IconName.Sun] = """<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4"/>""",
        [IconName.Moon] = """<path d="M20 14.3A8.3 8.3 0 0 1 9.7 4 8.3 8.3 0 1 0 20 14.3Z"/>""",
        [IconName.Contrast] = """<circle cx="12" cy="12" r="9"/><path d="M12 3v18a9 9 0 0 0 0-18Z" fill="currentColor"/>""",
        [IconName.Camera] = """<path d="M4.5 7.5H8l1.5-2.5h5L16 7.5h3.5A1.5 1.5 0 0 1 21 9v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18V9a1.5 1.5 0 0 1 1.5-1.5Z"/><circle cx="12" cy="13" r="3.5"/>""",
        [IconName.Eye] = """<path d="M2.5 12C4.5 8 7.8 6 12 6s7.5 2 9.5 6c-2 4-5.3 6-9.5 6s-7.5-2-9.5-6Z"/><circle cx="12" cy="12" r="2.8"/>""",
        [IconName.Link] = """<path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.6-5.7L12 7.1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.6 5.7l1.4-1.4"/>""",
        [IconName.Copy] = """<rect x="8.5" y="8.5" width="12" height="12" rx="2"/><path d="M15.5 8.5v-3a2 2 0 0 0-2-2h-8a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h3"/>""",
        [IconName.Work] = """<path d="M12 3v3.5M12 17.5V21M3 12h3.5M17.5 12H21M5.6 5.6l2.5 2.5M15.9 15.9l2.5 2.5M18.4 5.6l-2.5 2.5M8.1 15.9l-2.5 2.5"/>""",
        [IconName.History] = """<path d="M4 5v4.5h4.5"/><path d="M4.3 9.5A8.3 8.3 0 1 1 3.7 13M12 8v4.5l3 1.8"/>""",
        [IconName.Crescent] = """<path d="M18.5 16.8A8.5 8.5 0 1 1 14.3 4a7 7 0 1 0 4.2 12.8Z"/><path d="m18 6 .7 1.6 1.8.1-1.4 1.2.5 1.7-1.6-.9-1.5.9.4-1.7L15.5 7.7l1.8-.1Z"/>""",
        [IconName.Api] = """<path d="m8 8-4.5 4L8 16M16 8l4.5 4L16 16M13.5 5l-3 14"/>""",
        [IconName.Health] = """<path d="M3 12.5h4l2.5-6.5 4.5 12 2.5-5.5H21"/>""",
        [IconName.Circle] = """<circle cx="12" cy="12" r="4" fill="currentColor"/>""",
    }.ToFrozenDictionary();

    public static string Of(IconName name) => Shapes[name];
}
