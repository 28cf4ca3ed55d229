using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Schools;

public static class SchoolRefusals
{
    public static readonly Refusal YearEndsBeforeItStarts = new("year_ends_before_it_starts", "EndsOn");
    public static readonly Refusal SchoolCodeTaken = new("school_code_taken", "Code");
    public static readonly Refusal DepartmentCodeTaken = new("department_code_taken", "Code");
    public static readonly Refusal DepartmentInUse = new("department_in_use");
    public static readonly Refusal YearNameTaken = new("year_name_taken", "Name");
    public static readonly Refusal UnknownTimeZone = new("unknown_time_zone", "TimeZoneId");
    public static readonly Refusal ChooseSchoolFirst = new("choose_school_first");
    public static readonly Refusal CodeInvalid = new("code_invalid", "Code");
    public static readonly Refusal WebsiteInvalid = new("website_invalid", "Website");
    public static readonly Refusal SchoolPhoneInvalid = new("school_phone_invalid", "Phone");
    public static readonly Refusal UnknownHead = new("unknown_head", "HeadUserId");
}
