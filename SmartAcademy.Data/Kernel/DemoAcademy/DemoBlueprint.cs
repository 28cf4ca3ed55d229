using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>What one demo school is like; the rest is drawn by dice.</summary>
internal sealed record DemoBlueprint
{
    public required SchoolDescription Description { get; init; }

    /// <summary>Department names by code.</summary>
    public required IReadOnlyDictionary<string, DemoName> Departments { get; init; }

    /// <summary>Ten levels, youngest first.</summary>
    public required IReadOnlyList<DemoLevel> Levels { get; init; }

    public required IReadOnlyList<(string Name, string Location, AccessPointDirection Direction)> Gates { get; init; }

    public string Code => Description.Code;

    /// <summary>The part after the @ of the school's logins; .example reaches nobody (RFC 2606).</summary>
    public string Domain => Code.ToLowerInvariant() + ".example";

    public static readonly IReadOnlyList<DemoBlueprint> All = [Noor(), Falah()];

    private static DemoBlueprint Noor() => new()
    {
        Description = new SchoolDescription(
            "An-Noor Islamic School", "NOOR", "আন-নূর ইসলামিক স্কুল", "12 Lake Road, Mirpur, Dhaka 1216", DemoPhones.Block + "99901",
            "office@noor.example", "https://noor.example"),
        Departments = new Dictionary<string, DemoName>
        {
            ["PRI"] = new("Primary", "প্রাথমিক শাখা"),
            ["GEN"] = new("General", "সাধারণ শাখা"),
            ["HIFZ"] = new("Hifz", "হিফজ বিভাগ"),
        },
        Levels =
        [
            Level("One", "প্রথম শ্রেণি", "PRI", "General", 6),
            Level("Two", "দ্বিতীয় শ্রেণি", "PRI", "General", 7),
            Level("Three", "তৃতীয় শ্রেণি", "PRI", "General", 8),
            Level("Four", "চতুর্থ শ্রেণি", "PRI", "General", 9),
            Level("Five", "পঞ্চম শ্রেণি", "PRI", "General", 10),
            Level("Six", "ষষ্ঠ শ্রেণি", "GEN", "General", 11),
            Level("Seven", "সপ্তম শ্রেণি", "GEN", "General", 12),
            Level("Eight", "অষ্টম শ্রেণি", "GEN", "General", 13),
            Level("Hifz-1", "হিফজ-১", "HIFZ", "Hifz", 9),
            Level("Hifz-2", "হিফজ-২", "HIFZ", "Hifz", 11),
        ],
        Gates =
        [
            ("Main gate", "Lake Road", AccessPointDirection.Both),
            ("Girls' gate", "Lane 3", AccessPointDirection.Both),
            ("Hifz wing", "First floor, north stairs", AccessPointDirection.Both),
        ],
    };

    private static DemoBlueprint Falah() => new()
    {
        Description = new SchoolDescription(
            "Al-Falah Madrasah", "FALAH", "আল-ফালাহ মাদরাসা", "45 Station Road, Pahartali, Chattogram 4202", DemoPhones.Block + "99902",
            "office@falah.example", "https://falah.example"),
        Departments = new Dictionary<string, DemoName>
        {
            ["EBT"] = new("Ebtedayee", "এবতেদায়ি শাখা"),
            ["DKL"] = new("Dakhil", "দাখিল শাখা"),
            ["HIFZ"] = new("Hifz", "হিফজ বিভাগ"),
        },
        Levels =
        [
            Level("Nurani", "নূরানী", "EBT", "Nurani", 5),
            Level("Nazera", "নাজেরা", "HIFZ", "Nazera", 7),
            Level("Four", "চতুর্থ শ্রেণি", "EBT", "Ebtedayee", 9),
            Level("Five", "পঞ্চম শ্রেণি", "EBT", "Ebtedayee", 10),
            Level("Six", "ষষ্ঠ শ্রেণি", "DKL", "Dakhil", 11),
            Level("Seven", "সপ্তম শ্রেণি", "DKL", "Dakhil", 12),
            Level("Eight", "অষ্টম শ্রেণি", "DKL", "Dakhil", 13),
            Level("Nine", "নবম শ্রেণি", "DKL", "Dakhil", 14),
            Level("Ten", "দশম শ্রেণি", "DKL", "Dakhil", 15),
            Level("Hifz-1", "হিফজ-১", "HIFZ", "Hifz", 9),
        ],
        Gates =
        [
            ("Main gate", "Station Road", AccessPointDirection.Both),
            ("Girls' gate", "School Lane", AccessPointDirection.Both),
            ("Hostel gate", "Behind the mosque", AccessPointDirection.Both),
        ],
    };

    private static DemoLevel Level(string english, string bangla, string department, string program, int age) =>
        new(new DemoName(english, bangla.Normalize()), department, program, age);
}
